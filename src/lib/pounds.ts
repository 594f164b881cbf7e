const whole = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });

/** An amount in pounds, with a real minus sign: `−£12,000`. */
export const pounds = (amount: number) => whole.format(amount).replace('-', '−');

/** A forecast, to the nearest hundred pounds. It says "about" where that changes it: `about £190,600`. */
export function aboutPounds(amount: number) {
	const rounded = Math.round(amount / 100) * 100;
	return rounded === amount ? pounds(amount) : `about ${pounds(rounded)}`;
}
