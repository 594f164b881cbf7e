import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig, fontProviders } from 'astro/config';
import { basePath } from './src/integrations/base-path.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { editions } from './src/integrations/editions.ts';
import { fetchAhead } from './src/integrations/fetch-ahead.ts';
import { leanPages } from './src/integrations/lean-pages.ts';
import { linkCheck } from './src/integrations/link-check.ts';
import { pagefindFiles } from './src/integrations/pagefind-files.ts';
import { policy } from './src/integrations/policy.ts';
import { supplyChain } from './src/integrations/supply-chain.ts';
import { recordTables } from './src/markdown/record-tables.ts';

const override = (name) => `./src/components/starlight/${name}.astro`;

export default defineConfig({
	site: process.env.SITE_URL || 'http://localhost:4321',
	base: process.env.BASE_PATH || '/',
	trailingSlash: 'always',
	prerenderConflictBehavior: 'error',
	// Astro's default joins words across line ends: "product and⏎<a>project</a>" lost its space.
	compressHTML: true,
	markdown: { processor: satteri({ hastPlugins: [recordTables] }) },
	prefetch: false,
	devToolbar: { enabled: false },
	// Small scripts stay files of their own, so that a strict policy needs a hash for the theme script alone.
	vite: {
		build: {
			assetsInlineLimit: 0,
			rolldownOptions: {
				// Astro marks each MDX file that imports a styled component in a way that the bundler warns of; the output is right.
				onLog: (level, log, handle) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handle(level, log),
			},
		},
		environments: {
			client: {
				build: {
					// What every page runs comes in one file, with the little that search shares with it.
					rolldownOptions: {
						output: {
							codeSplitting: {
								groups: [
									{
										name: 'every-page',
										test: /preload-helper|PageFrame\.astro\?astro|search\/(load-search|store)\.ts|browser\/elements\.ts/,
									},
								],
							},
						},
					},
				},
			},
		},
	},
	fonts: [
		{
			name: 'Aleo',
			cssVariable: '--font-display',
			provider: fontProviders.local(),
			options: { variants: [{ src: ['./src/assets/fonts/aleo-bold-subset.woff2'], weight: 700, style: 'normal' }] },
			fallbacks: ['Georgia', 'serif'],
		},
	],
	integrations: [
		contentCheck(),
		starlight({
			title: 'Which PM?',
			description:
				'Product management and project management told apart: products and projects, the roles, how they work together, product owners, careers.',
			locales: { root: { label: 'English', lang: 'en-GB' } },
			favicon: '/favicon.svg',
			// There is no picture to go with a link, so the small card is the honest one.
			head: [{ tag: 'meta', attrs: { name: 'twitter:card', content: 'summary' } }],
			customCss: ['tokens', 'site', 'popups', 'records', 'drawings', 'print'].map((name) => `./src/styles/${name}.css`),
			expressiveCode: false,
			pagination: false,
			disable404Route: true,
			credits: false,
			tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
			markdown: { processedDirs: ['./src/content/roles/'] },
			routeMiddleware: './src/route-data.ts',
			components: Object.fromEntries(
				[
					'Footer',
					'Head',
					'Header',
					'MarkdownContent',
					'PageFrame',
					'PageSidebar',
					'PageTitle',
					'Search',
					'Sidebar',
					'SkipLink',
					'ThemeProvider',
					'TwoColumnContent',
				].map((name) => [name, override(name)]),
			),
		}),
		mdx(),
		basePath(),
		fetchAhead(),
		pagefindFiles(),
		supplyChain(),
		leanPages(),
		policy(),
		editions(),
		linkCheck(),
	],
});
