import { MoodyServer } from './moody-server.ts';
import { OfflinePanel } from './pages/offline-panel.ts';
import { test as base, expect } from './test.ts';

/** Our test with a server of its own that can be stopped, and the guide behind it at an origin that nobody else uses. */
export const test = base.extend<{ server: MoodyServer; root: string; panel: OfflinePanel }>({
	server: async ({ baseURL }, use) => {
		const server = await new MoodyServer(baseURL!).start();
		await use(server);
		await server.stop();
	},
	root: async ({ server, baseURL }, use) => use(server.origin + new URL(baseURL!).pathname),
	panel: async ({ page }, use) => use(new OfflinePanel(page)),
});

export { expect };
