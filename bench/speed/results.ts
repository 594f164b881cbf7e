import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus } from 'node:os';
import { join } from 'node:path';
import { root } from '../../src/commands/run.mjs';
import type { Restored } from './back-forward.ts';
import type { Visit } from './first-visits.ts';
import type { LighthouseRow } from './lighthouse.ts';
import type { NextPage } from './next-page.ts';
import type { Scaled } from './scale.ts';

/** The parts of the bench, by the words that ask for them. */
export const parts = ['build', 'visits', 'next', 'back', 'lighthouse', 'scale'] as const;
export type Part = (typeof parts)[number];

/** What a build cost in all: CPU seconds, where the system tells them, and seconds on the clock. */
export interface Build {
	site: string;
	cpu?: number;
	seconds: number;
	/** The CPU seconds among them that went into the offline copy and the folder, which only the guide makes. */
	forms?: number;
}

/** What the parts measured. */
export interface Measured {
	build: Build[];
	visits: Visit[];
	next: NextPage[];
	back: Restored[];
	lighthouse: { rounds: number; rows: LighthouseRow[] };
	scale: Scaled[];
}

/** Each part as it was last measured: the heavy ones need not run every time. */
export type Results = {
	[Name in Part]?: { day: string; machine: string; pages: number; measured: Measured[Name] };
};

const file = join(root, 'bench/results.json');

export const readResults = (): Results => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : {});

export const writeResults = (results: Results) => writeFileSync(file, `${JSON.stringify(results, null, '\t')}\n`);

/** Where a part was measured, so that nobody compares times of two machines. */
export const measuredHere = <Value>(measured: Value, pages: number) => ({
	day: new Date().toISOString().slice(0, 10),
	machine: `${cpus().length} cores, ${arch()}, Node ${process.versions.node}`,
	pages,
	measured,
});
