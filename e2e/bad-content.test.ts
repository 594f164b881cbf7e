import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { layOutSources } from '../src/commands/lay-out-sources.mjs';
import { buildCopy } from './global-setup.ts';

/** A copy of the sources to make mistakes in. */
const test = base.extend<{ copy: string }>({
	copy: async ({}, use, info) => {
		const copy = join(import.meta.dirname, '.guide', info.testId);
		layOutSources(copy);
		await use(copy);
		rmSync(copy, { recursive: true, force: true });
	},
});

test('a record that points to nothing stops the build before it begins', async ({ copy }) => {
	const file = join(copy, 'src/content/terms/product-backlog.yaml');
	writeFileSync(file, readFileSync(file, 'utf8').replace('- product-goal', '- product-gaol'));
	const { status, output } = await buildCopy(copy, '/');
	expect(status).toBe(1);
	expect(output).toMatch(/src\/content\/terms\/product-backlog\.yaml:\d+ · related\[\d\]/);
	expect(output).toContain('Found: "product-gaol", and there is no such entry in src/content/terms/');
	expect(output).toContain('To do: Did you mean "product-goal"? Otherwise write src/content/terms/product-gaol.yaml.');
});

test('a link, an anchor or a picture that leads nowhere stops the build', async ({ copy }) => {
	test.setTimeout(120_000);
	const file = join(copy, 'src/content/docs/answer.mdx');
	writeFileSync(
		file,
		`${readFileSync(file, 'utf8')}\n[one](/rolls/) [two](/roles/#nowhere) <img src="/nope.png" alt="" />\n`,
	);
	const { status, output } = await buildCopy(copy, '/');
	expect(status).toBe(1);
	for (const found of [
		'a link to /rolls/, and there is nothing',
		'a link to /roles/#nowhere, and /roles/ has no heading',
		'a picture /nope.png',
	])
		expect(output).toContain(`src/content/docs/answer.mdx\n    Found: ${found}`);
});

test('two pages with one address stop the build', async ({ copy }) => {
	cpSync(join(copy, 'src/content/docs/answer.mdx'), join(copy, 'src/content/docs/answer/index.mdx'));
	const { status, output } = await buildCopy(copy, '/');
	expect(status).toBe(1);
	expect(output).toContain('the address /answer/');
});
