import { scaleUtc } from 'd3-scale';

/** A stretch of time with a name, both days included. */
export interface Stretch {
	name: string;
	start: string;
	end: string;
}

export interface Placed<S extends Stretch> {
	stretch: S;
	/** Where it begins and ends along the axis, in the drawing's units. */
	from: number;
	to: number;
	/** 0 is nearest to the line. */
	lane: number;
}

/** Turns days into places along an axis of `length` units. */
export function dayScale([first, last]: [string, string], length: number) {
	const scale = scaleUtc([new Date(first), new Date(last)], [0, length]);
	return Object.assign((day: string) => Math.round(scale(new Date(day)) * 10) / 10, {
		/** The first of January of each year in between, with its place. */
		years: () =>
			scale
				.ticks(20)
				.filter((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1)
				.map((tick) => ({ year: tick.getUTCFullYear(), at: Math.round(scale(tick) * 10) / 10 })),
	});
}

/**
 * Places stretches along an axis and stacks those whose labels would touch.
 * @param room How much of the axis a label needs, in the drawing's units.
 */
export function placeStretches<S extends Stretch>(
	stretches: S[],
	at: (day: string) => number,
	room: (stretch: S) => number,
): Placed<S>[] {
	const ends: number[] = [];
	return [...stretches]
		.sort((a, b) => (a.start < b.start ? -1 : 1))
		.map((stretch) => {
			const from = at(stretch.start);
			const to = at(stretch.end);
			const free = ends.findIndex((end) => end <= from);
			const lane = free < 0 ? ends.length : free;
			ends[lane] = Math.max(to, from + room(stretch)) + 14;
			return { stretch, from, to, lane };
		});
}
