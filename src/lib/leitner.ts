/** The compartments of a box of cards. Number n is opened every 2ⁿ⁻¹ days. */
export const compartments = [1, 2, 3, 4, 5];

/** How many days lie between two openings of a compartment. */
export const daysBetween = (compartment: number) => 2 ** (compartment - 1);

/** The compartments to open on a day, the first day being 1. Their days are shifted so that there are never more than two. */
export const compartmentsOn = (day: number) =>
	compartments.filter((compartment) => day % daysBetween(compartment) === Math.floor(daysBetween(compartment) / 2));
