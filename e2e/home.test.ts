import { expect, test } from './test.ts';

for (const [width, height] of [
	[360, 780],
	[1440, 900],
] as const)
	test(`the first screen says what this is, and the picture begins on it, at ${width} × ${height}`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto('/');
		const main = page.getByRole('main');
		await expect(main.getByText('A free, open guide that also works offline.')).toBeInViewport({ ratio: 1 });
		const picture = main.getByRole('figure');
		const { y } = (await picture.boundingBox())!;
		expect(y + 60, 'of the picture more than its first line is to be seen').toBeLessThan(height);
	});
