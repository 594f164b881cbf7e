import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { earnedValueReadings } from '../lib/earned-value.ts';
import { inAHundred } from '../lib/retention.ts';
import { readEntries, type Entry } from './read-entries.ts';

/** The running case is invented, and stands on dozens of pages: its days and sums must agree wherever they are written. */
const { entries } = readEntries(join(import.meta.dirname, '../..'));
const of = <C extends Entry['collection']>(collection: C) =>
	entries.filter((entry): entry is Entry<C> => entry.collection === collection);
const { data } = of('cases')[0]!;
const { projects, stages, retention, backlog } = data;
const { months, on, ...sums } = data.earnedValue;
const project = projects.find(({ id }) => id === sums.project)!;
const artefacts = of('artefacts');

const ordered = (values: (string | number)[]) => values.every((value, index) => !index || values[index - 1]! < value);

/** The number in a cell such as "£180,000" or "16,000"; none if the cell says something else. */
const amountIn = (cell = '') => (/^£?[\d,]+$/.test(cell) ? Number(cell.replace(/[£,]/g, '')) : undefined);

const tables = artefacts.flatMap(({ id, data: { parts, exampleTitle } }) =>
	parts.flatMap((part) =>
		'columns' in part
			? [{ where: `${id}: ${part.heading}`, columns: part.columns, rows: part.rows, exampleTitle }]
			: [],
	),
);
/** The project that an artefact's example names at the start of its title. */
const projectIn = (exampleTitle: string) => projects.find(({ name }) => exampleTitle.startsWith(name));
const isTotal = (row: string[]) => row.slice(0, 2).includes('Total');

test('the stages of the product follow one another', () => {
	assert.ok(ordered(stages.map(({ from }) => from)));
});

test('every project lies within the life of the product', () => {
	assert.deepEqual(
		projects.filter(({ start, end }) => start < stages[0]!.from || end <= start),
		[],
	);
});

test('earned value is told of a project of the case, on a day within it', () => {
	assert.ok(project.start < on && on < project.end);
	assert.equal(sums.budgetAtCompletion, project.budget);
});

test('the months of earned value lead up to its sums', () => {
	assert.ok(ordered(months.map(({ by }) => by)));
	assert.ok(ordered(months.map(({ planned }) => planned)));
	assert.deepEqual([months.at(-1)!.by, months.at(-1)!.planned], [project.end, project.budget]);
	const { planned, earned, spent } = months.find(({ by }) => by === on)!;
	assert.deepEqual([planned, earned, spent], [sums.plannedValue, sums.earnedValue, sums.actualCost]);
	assert.deepEqual(
		months.filter(({ by, earned, spent }) => by > on && (earned ?? spent) !== undefined),
		[],
	);
});

test('what was earned and spent rises from month to month, and fits the rule of the plan', () => {
	const known = months.filter(({ earned }) => earned !== undefined);
	assert.ok(ordered(known.map(({ earned }) => earned!)));
	assert.ok(ordered(known.map(({ spent }) => spent!)));
	const lines = tables
		.find(({ where }) => where === 'project-plan: Work, dates and budget')!
		.rows.filter((row) => !isTotal(row))
		.map(([, , starts, , , budget]) => ({
			start: new Date(Date.parse(`${starts} UTC`)).toISOString().slice(0, 10),
			budget: amountIn(budget)!,
		}));
	for (const { by, earned } of known) {
		const begun = lines.filter(({ start }) => start <= by).reduce((sum, { budget }) => sum + budget, 0);
		assert.ok(earned! <= begun, `${by}: more is earned than the lines that have begun are worth`);
		assert.equal(earned! % 2000, 0, `${by}: items, months and milestones are all worth a multiple of £2,000`);
	}
});

test('the lines of the status report add up to the month it reports', () => {
	const { rows } = tables.find(({ where }) => where.startsWith('status-report: Where the money'))!;
	const total = rows.find(isTotal)!;
	const { planned, earned, spent } = months.find(({ by }) => by === on)!;
	assert.deepEqual(total.slice(1).map(amountIn), [planned, earned, spent]);
});

test('the Sprints of the case begin after its gate, and one of them on the day of the backlog', () => {
	const { gate, from, days, project: id } = data.sprints;
	const { start, end } = projects.find((project) => project.id === id)!;
	assert.ok(start < gate && gate < from && from < end);
	assert.equal((Date.parse(backlog.on) - Date.parse(from)) % (days * 24 * 60 * 60 * 1000), 0);
});

test('the formulas of earned value give what the pages say', () => {
	const { scheduleVariance, costVariance, scheduleIndex, costIndex, estimateAtCompletion, varianceAtCompletion } =
		earnedValueReadings(sums);
	assert.deepEqual([scheduleVariance, costVariance], [-12000, -4000]);
	assert.deepEqual([scheduleIndex.toFixed(2), costIndex.toFixed(2)], ['0.85', '0.94']);
	assert.deepEqual(
		[estimateAtCompletion, varianceAtCompletion].map((sum) => Math.round(sum / 100) * 100),
		[190600, -10600],
	);
});

test('the shares of passengers who came back are those that the pages say', () => {
	assert.deepEqual(retention.map(inAHundred), [57, 64]);
	assert.deepEqual(
		retention.filter(({ newUsers, bookedAgain }) => bookedAgain > newUsers),
		[],
	);
});

test('the backlog is ordered from done to later', () => {
	const stages = ['done', 'building', 'next', 'soon', 'later'];
	const order = backlog.items.map(({ stage }) => stages.indexOf(stage));
	assert.deepEqual(
		order,
		[...order].sort((a, b) => a - b),
	);
});

test('the backlog item of the templates stands where the backlog has it', () => {
	const waiting = backlog.items.filter(({ stage }) => stage !== 'done' && stage !== 'building');
	const place = waiting.findIndex(({ item }) => item.includes('the crossing that is boarding'));
	const { rows } = tables.find(({ where }) => where.startsWith('backlog-item: Size, order'))!;
	const order = rows.find(([what]) => what === 'Order')![1]!;
	assert.ok(
		order.startsWith(['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'][place]!),
		`${place + 1}: ${order}`,
	);
});

test('the tables of the documents add up', () => {
	const wrong = tables.flatMap(({ where, columns, rows }) =>
		rows.filter(isTotal).flatMap((total) =>
			columns.flatMap((column, at) => {
				const said = amountIn(total[at]);
				const sum = rows.filter((row) => !isTotal(row)).reduce((sum, row) => sum + (amountIn(row[at]) ?? 0), 0);
				return said === undefined || said === sum ? [] : [`${where}, ${column}: ${said} is said, ${sum} is the sum`];
			}),
		),
	);
	assert.deepEqual(wrong, []);
});

test('the budgets and days in the documents are those of the case', () => {
	const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
	const wrong = artefacts.flatMap(({ id, data: { exampleTitle } }) => {
		const named = projectIn(exampleTitle);
		if (!named) return [];
		const budgets = tables
			.filter((table) => table.where.startsWith(`${id}:`))
			.flatMap(({ columns, rows }) =>
				rows
					.filter(isTotal)
					.flatMap((total) =>
						columns.flatMap((column, at) => (column.startsWith('Budget') ? [amountIn(total[at])] : [])),
					),
			);
		const span = `${written.format(new Date(named.start))} to ${written.format(new Date(named.end))}`;
		return [
			...budgets.filter((budget) => budget !== named.budget).map((budget) => `${id}: a budget of ${budget}`),
			...(/\d{4} to \d/.test(exampleTitle) && !exampleTitle.includes(span) ? [`${id}: ${exampleTitle}`] : []),
		];
	});
	assert.deepEqual(wrong, []);
});

test('the status report and the plan show the sums of the case', () => {
	const cells = (id: string) =>
		new Map(
			tables
				.filter(({ where }) => where.startsWith(`${id}:`))
				.flatMap(({ rows }) => rows.map((row) => [row[0]!, row.slice(1)] as const)),
		);
	const report = cells('status-report');
	assert.deepEqual(
		['Budget at completion', 'Planned value', 'Earned value', 'Actual cost'].map((name) =>
			amountIn(report.get(name)?.[0]),
		),
		[sums.budgetAtCompletion, sums.plannedValue, sums.earnedValue, sums.actualCost],
	);
	const plan = cells('project-plan');
	const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
	assert.deepEqual(
		months.map(({ by }) => amountIn(plan.get(month.format(new Date(by)))?.at(-1))),
		months.map(({ planned }) => planned),
	);
});

test('no document names a budget in pounds that no project has', () => {
	const known = new Set([...projects.map(({ budget }) => budget), sums.plannedValue]);
	const forecasts = new Set([184000, 189000, 190600]);
	const strange = artefacts.flatMap(({ id, data: artefact }) =>
		[...JSON.stringify(artefact).matchAll(/£(\d{3},\d{3})/g)]
			.map(([, amount]) => Number(amount!.replace(',', '')))
			.filter((amount) => !known.has(amount) && !forecasts.has(amount))
			.map((amount) => `${id}: £${amount}`),
	);
	assert.deepEqual(strange, []);
});
