import { defineConfig } from 'eslint/config';
import eslintPluginAstro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Imports point down: what is named here may not be imported by the folder. The reason stands in the message. */
const direction = (folder, forbidden, message) => ({
	files: [`src/${folder}/**/*.{ts,astro}`],
	rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message }] }] },
});

export default defineConfig(
	{
		ignores: [
			'dist/',
			'.astro/',
			'node_modules/',
			'e2e/.guide/',
			'bench/.work/',
			'test-results/',
			'playwright-report/',
		],
	},
	...tseslint.configs.recommended,
	...eslintPluginAstro.configs.recommended,
	{
		rules: {
			// A leading underscore names what is taken apart only to be left out.
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
			// Lists that were checked to be filled (a case's first stage, for one) are read without a second check.
			'@typescript-eslint/no-non-null-assertion': 'off',
		},
	},
	{
		files: ['src/**/*.{ts,mjs,astro}', 'astro.config.mjs'],
		rules: {
			// A clone builds next year exactly as today: dates are judged against the edition's own day.
			'no-restricted-syntax': [
				'error',
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'No clock: use the edition date.',
				},
				{
					selector: "MemberExpression[object.name='Date'][property.name='now']",
					message: 'No clock: use the edition date.',
				},
				{
					selector: "MemberExpression[object.name='Math'][property.name='random']",
					message: 'No chance: a build must be repeatable.',
				},
			],
		},
	},
	{
		files: ['**/*.d.ts'],
		rules: {
			// Astro reads this file by its reference.
			'@typescript-eslint/triple-slash-reference': 'off',
		},
	},
	direction(
		'schemas',
		['**/lib/*', '**/components/*', '**/content-check/*', 'astro:*'],
		'Schemas stand alone, so that Node can read content without Astro.',
	),
	direction(
		'lib',
		['**/components/*', '**/pages/*', '**/integrations/*'],
		'lib holds decisions; it knows nothing of pages.',
	),
	direction(
		'search',
		['**/components/*', '**/pages/*', '**/integrations/*', 'astro:*'],
		'Search thinks without pages, so that tests and measurements run on it in Node.',
	),
	direction(
		'progress',
		['**/browser/*', '**/components/*', '**/pages/*', 'astro:*'],
		'What follows from answers is worked out without a page and without a browser.',
	),
	direction(
		'content-check',
		['**/components/*', '**/pages/*', '**/integrations/*', 'astro:*'],
		'The content check runs without Astro.',
	),
	direction(
		'prose-check',
		['**/components/*', '**/pages/*', '**/integrations/*', 'astro:*'],
		'The prose check runs without Astro.',
	),
	direction(
		'link-check',
		['**/components/*', '**/pages/*', 'astro:*'],
		'The link check reads the finished pages only.',
	),
	direction(
		'supply-chain',
		['**/components/*', '**/pages/*', '**/integrations/*', 'astro:*'],
		'What others made is told from the packages and the lock file alone.',
	),
	direction(
		'exports',
		['**/components/*', '**/pages/*', '**/lib/entries.ts', 'astro:*'],
		'An exporter turns our types into text or bytes, so that a test can read what it writes.',
	),
	direction(
		'components',
		['**/pages/*', '**/integrations/*', '**/commands/*'],
		'Components are used by pages, not the other way round.',
	),
	direction(
		'offline',
		['**/components/*', '**/pages/*', '**/integrations/*', '**/service-worker/*', 'astro:*'],
		'What page, worker and build agree on: it runs in all three.',
	),
	direction(
		'service-worker',
		['**/components/*', '**/pages/*', '**/integrations/*', '**/browser/*', 'astro:*'],
		'The worker has no page.',
	),
	direction('integrations', ['**/components/*', '**/pages/*'], 'Integrations see the finished guide, not its parts.'),
	{
		files: ['e2e/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							// How the guide is laid out and built is what a maintainer types.
							group: ['../src/*', '../src/**', '!../src/commands', '!../src/commands/**'],
							message: 'e2e tests what readers get, not our modules.',
						},
					],
				},
			],
		},
	},
);
