import { kinds, tools } from './addresses.ts';
import { expect, test } from './test.ts';

// What readers set for themselves, on their screen, in their system or in their browser: nothing may be lost by it.

/** What is wider than the window, or cut off by its own box. What scrolls sideways by itself must be reached by keyboard. */
const lost = () => {
	const faults: string[] = [];
	const told = (element: Element) =>
		`${element.localName}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 40)}"`;
	if (document.documentElement.scrollWidth > innerWidth) {
		const wide = [...document.querySelectorAll('body *')].find(
			(element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1,
		);
		faults.push(`wider than the window: ${wide ? told(wide) : 'the page'}`);
	}
	for (const element of document.querySelectorAll<HTMLElement>('body *:not(svg, svg *)')) {
		// One pixel wide or high is what is only read out.
		if (!element.checkVisibility() || element.clientWidth <= 1 || element.clientHeight <= 1) continue;
		const { overflowX, overflowY } = getComputedStyle(element);
		const wide = element.scrollWidth > element.clientWidth + 1;
		const high = element.scrollHeight > element.clientHeight + 1;
		const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
		if (element.textContent.trim() && ((wide && cuts(overflowX)) || (high && cuts(overflowY))))
			faults.push(`cut off: ${told(element)}`);
		if (wide && /auto|scroll/.test(overflowX) && element.tabIndex < 0 && !element.querySelector('a, button, input'))
			faults.push(`scrolls, but not by keyboard: ${told(element)}`);
	}
	// Words of a drawing may leave it, but not the window.
	for (const text of document.querySelectorAll('svg text')) {
		const { left, right, width } = text.getBoundingClientRect();
		if (width && text.checkVisibility() && (left < -1 || right > innerWidth + 1))
			faults.push(`outside the window: ${text.textContent.trim()} of ${text.closest('[id]')?.id}`);
	}
	return faults;
};

/** Everything in the text that can be followed or used, whatever is folded. */
const usable = () => {
	for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
	return [...document.querySelectorAll('main :is(a[href], button, input, select, textarea)')]
		.filter((element) => element.checkVisibility())
		.map((element) => element.getAttribute('href') ?? `${element.getAttribute('name') ?? ''} ${element.textContent}`);
};

/** What lies fixed or sticky across the window after some scrolling, as a share of its height. */
const barred = () => {
	scrollTo(0, 2000);
	let height = 0;
	for (const element of document.querySelectorAll('body *')) {
		if (!/sticky|fixed/.test(getComputedStyle(element).position) || !element.checkVisibility()) continue;
		const { top, bottom, width } = element.getBoundingClientRect();
		if (width > innerWidth / 2 && bottom > 0 && top < innerHeight) height += bottom - top;
	}
	scrollTo(0, 0);
	return height / innerHeight;
};

/** The text spacing that WCAG 1.4.12 asks a page to bear. */
const spaceOut = () => {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(`
		* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
		p { margin-block-end: 2em !important }
	`);
	document.adoptedStyleSheets.push(sheet);
};

/** What a pointer cannot hit within 24 × 24 pixels: one of each sort. WCAG 2.5.8 leaves out links in a sentence. */
const small = () => {
	const faults = new Map<string, string>();
	const inLine = (element: Element) => getComputedStyle(element).display === 'inline';
	const ofWords = ({ nodeType, textContent }: Node) => nodeType === Node.TEXT_NODE && /\w/.test(textContent ?? '');
	const focusNothing = () => (document.activeElement as HTMLElement | null)?.blur();
	for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
		focusNothing();
		if (!element.checkVisibility()) continue;
		// The link to the content, and a heading that a phone leaves out, show themselves once the focus is in them.
		const head = element.closest('thead');
		if (element.matches('.skip-link') || (head && getComputedStyle(head).clipPath !== 'none')) element.focus();
		const word = element.closest('.term, .figure, .cite') ?? element;
		// Within a sentence the lines set the height, and the guidelines let that pass.
		let line = word.parentElement!;
		let inSentence = [...line.childNodes].some(ofWords);
		for (; inLine(line) && !inSentence; inSentence = [...line.childNodes].some(ofWords)) line = line.parentElement!;
		if (inLine(word) && inSentence) continue;
		// A box is pressed by its label, too; the sign of a drawing has an area around it.
		const target =
			(element.matches('[type=radio], [type=checkbox]') && element.closest('label')) ||
			(element.querySelector<HTMLElement>('[pointer-events=all]') ?? element);
		const boxOf = () => [...target.getClientRects()].sort((a, b) => b.width - a.width)[0];
		const first = boxOf();
		if (!first?.width) continue;
		if (first.top < 12 || first.bottom > innerHeight - 12) element.scrollIntoView({ block: 'center' });
		const box = boxOf()!;
		const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
		const whole = target.contains(element) ? target : element;
		const hitAt = (x: number, y: number) => whole.contains(document.elementFromPoint(middle.x + x, middle.y + y));
		const hit = [-11.5, 11.5].every((away) => hitAt(away, 0) && hitAt(0, away));
		const parent = element.parentElement!;
		const sort = `${element.localName} in ${parent.localName}.${parent.getAttribute('class') ?? ''}`;
		if (!hit)
			faults.set(
				sort,
				`${sort}: "${element.textContent.trim().slice(0, 40)}", ${Math.round(box.width)} × ${Math.round(box.height)}`,
			);
	}
	focusNothing();
	scrollTo(0, 0);
	return [...faults.values()];
};

const moving = () => {
	const faults = new Set<string>();
	for (const element of document.querySelectorAll('*'))
		for (const part of [undefined, '::before', '::after']) {
			const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element, part);
			const longest = Math.max(...`${transitionDuration}, ${animationDuration}`.split(', ').map(parseFloat));
			if (longest > 0.01 || scrollBehavior === 'smooth') faults.add(`${element.localName}${part ?? ''}`);
		}
	return [...faults, ...document.getAnimations().map(({ id }) => `an animation ${id}`)];
};

/** What is drawn in the colour of the paper once the reader's own few colours replace all others. */
const unseen = () => {
	const paper = getComputedStyle(document.body).backgroundColor;
	const faults = new Set<string>();
	const isWithin = (inner: Element, outer: Element) => {
		const [box, around] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
		return around.left <= box.left && around.top <= box.top && around.right >= box.right && around.bottom >= box.bottom;
	};
	const paintsOf = (shape: Element) => {
		const { fill, stroke, fillOpacity } = getComputedStyle(shape);
		return [fill, stroke].filter((paint) => paint !== 'none' && !/, 0\)$/.test(paint) && fillOpacity !== '0');
	};
	for (const shape of document.querySelectorAll('svg :is(path, circle, rect, ellipse, line, polygon, text)')) {
		const { width, height } = shape.getBoundingClientRect();
		if (!shape.checkVisibility() || shape.closest('defs, clipPath, mask') || !(width || height)) continue;
		// What stands on a ground of another colour may be of the paper's; so may a ground that something stands on.
		const others = [...shape.parentElement!.children].filter((other) => other !== shape);
		const onGround = others.some((other) => isWithin(shape, other) && paintsOf(other).some((paint) => paint !== paper));
		const isGround = others.some((other) => isWithin(other, shape));
		if (onGround || isGround) continue;
		const paints = paintsOf(shape);
		if (paints.length && paints.every((paint) => paint === paper))
			faults.add(`${shape.localName}.${shape.getAttribute('class')} of ${shape.closest('[id]')?.id}`);
	}
	return [...faults];
};

for (const address of [...kinds, ...tools])
	test(`nothing is lost on ${address} when it is enlarged, spaced out or recoloured`, async ({ page }) => {
		test.setTimeout(60_000);
		// 1280 pixels across are 640 at 200 % and 320 at 400 %.
		await page.setViewportSize({ width: 1280, height: 1024 });
		await page.goto(address);
		const wanted = new Set(await page.evaluate(usable));
		expect(wanted.size).toBeGreaterThan(0);
		for (const [zoom, width, height] of [
			['200 %', 640, 512],
			['400 %', 320, 256],
		] as const) {
			await page.setViewportSize({ width, height });
			expect.soft(await page.evaluate(lost), `at ${zoom}`).toEqual([]);
			const found = new Set(await page.evaluate(usable));
			expect
				.soft(
					[...wanted].filter((thing) => !found.has(thing)),
					`gone at ${zoom}`,
				)
				.toEqual([]);
			expect.soft(await page.evaluate(barred), `the share that bars cover at ${zoom}`).toBeLessThan(0.25);
		}

		for (const width of [1280, 360]) {
			await page.setViewportSize({ width, height: 900 });
			expect.soft(await page.evaluate(small), `smaller than 24 pixels at ${width}`).toEqual([]);
		}

		await page.evaluate(spaceOut);
		for (const width of [320, 720, 1280]) {
			await page.setViewportSize({ width, height: 800 });
			expect.soft(await page.evaluate(lost), `spaced out at ${width}`).toEqual([]);
		}
		await page.evaluate(() => void document.adoptedStyleSheets.pop());

		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect.soft(await page.evaluate(moving), 'moves although less movement is asked for').toEqual([]);

		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ forcedColors: 'active', colorScheme });
			expect.soft(await page.evaluate(unseen), `not seen in forced colours, ${colorScheme}`).toEqual([]);
		}
	});

/** What has the focus, if something lies over it once the next frame has been drawn. */
const covered = async () => {
	await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
	const element = document.activeElement;
	if (!element || element === document.body) return '';
	const [box] = element.getClientRects();
	if (!box) return '';
	const across = Math.min(Math.max(box.left + Math.min(box.width, 40) / 2, 0), innerWidth - 1);
	const at = document.elementFromPoint(across, box.top + Math.min(box.height, 40) / 2);
	return at && (element.contains(at) || at.closest('label')?.contains(element)) ? '' : element.outerHTML.slice(0, 120);
};

for (const address of [...kinds, ...tools])
	test(`at 400 % the focus is never hidden on ${address}`, async ({ page }) => {
		test.setTimeout(60_000);
		await page.setViewportSize({ width: 320, height: 256 });
		await page.goto(address);
		const stops = await page.evaluate(
			() =>
				[...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea')].filter(
					(element) => element.checkVisibility() && element.tabIndex >= 0,
				).length,
		);
		for (let press = 0; press < Math.min(stops, 60); press++) {
			await page.keyboard.press('Tab');
			// What has just been shown may find its place a frame later.
			expect((await page.evaluate(covered)) && (await page.evaluate(covered))).toBe('');
		}
	});
