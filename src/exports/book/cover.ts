import type { Browser } from '@playwright/test';
import { escapeText as text } from '../escape.ts';
import type { BookPlan } from './plan.ts';

/** The cover as a picture of 1200 × 1600 pixels, for shelves that show one. The three marks are those of the guide. */
export async function coverPicture(
	{ title, subtitle }: BookPlan,
	fonts: string,
	browser: Browser,
): Promise<Uint8Array> {
	const context = await browser.newContext({ viewport: { width: 1200, height: 1600 }, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.setContent(
		`<!doctype html><style>${fonts}
body{margin:0;height:1600px;background:#fbfaf6;color:#1c2433;font:400 58px/1.35 'Source Serif 4',serif}
main{padding:420px 110px 0}h1{font:700 168px/1.1 Aleo,serif;margin:0 0 50px}p{margin:0}svg{display:block;margin-top:130px}
</style><main><h1>${text(title)}</h1><p>${text(subtitle)}</p>
<svg width="980" height="120" viewBox="0 0 490 60" fill="none" stroke-width="9" stroke-linecap="round" stroke-linejoin="round">
<path stroke="#0b5cab" d="M10 30h110m-22-20 22 20-22 20"/><circle cx="245" cy="30" r="20" fill="#0a6b52"/><path stroke="#a54407" d="M370 30h105M370 10v40M475 10v40"/></svg></main>`,
		{ waitUntil: 'load' },
	);
	const picture = await page.screenshot({ type: 'png' });
	await context.close();
	return new Uint8Array(picture);
}
