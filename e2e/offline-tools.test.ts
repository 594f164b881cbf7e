import { test } from './offline-test.ts';
import { useAllTools } from './tool-journeys.ts';

test('with the server stopped, every tool does its work', async ({ page, panel, root, server }) => {
	test.setTimeout(120_000);
	await panel.open(root);
	await panel.keep();
	await server.stop();
	await useAllTools(test.step, { page, open: (address) => page.goto(server.origin + address) });
});
