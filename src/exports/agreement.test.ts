import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { combine, type Answer, type Sheet } from '../lib/agreement.ts';
import { agreementToMarkdown } from './agreement.ts';

const sheet = (marks: Partial<Sheet>, answers: Record<string, Answer>): Sheet => ({
	scope: 'Freight',
	side: undefined,
	me: '',
	you: '',
	...marks,
	answers: new Map(Object.entries(answers)),
});
const ids = ['date', 'roadmap', 'stop'];
const questionOf = (id: string) => `Who decides ${id}?`;

test('an agreement tells first what both claim, then what nobody does, and last what is agreed', () => {
	const agreement = combine(
		sheet({ side: 'product', me: 'Mara' }, { date: { who: 'me' }, roadmap: { who: 'me' }, stop: { who: 'nobody' } }),
		sheet({ side: 'project', me: 'Dev' }, { date: { who: 'me' }, roadmap: { who: 'you' }, stop: { who: 'you' } }),
		ids,
	);
	assert.equal(
		agreementToMarkdown(agreement, questionOf, new Map([['date', 'Dev, after asking Mara']])),
		`# Working agreement: Freight

Between **Mara** (product) and **Dev** (project).

## Both of you claim it (1)

| Decision | Mara wrote | Dev wrote | Who has the last word |
| --- | --- | --- | --- |
| Who decides date? | Mara | Dev | Dev, after asking Mara |

## Nobody claims it (1)

| Decision | Mara wrote | Dev wrote | Who has the last word |
| --- | --- | --- | --- |
| Who decides stop? | nobody, or not known | Mara |  |

## Agreed (1)

| Decision | Who has the last word |
| --- | --- |
| Who decides roadmap? | Mara |

Signed, with the day on which both read it again:
`,
	);
});

test('nothing that somebody writes can break the table or become markup', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (name, text) => {
			const agreement = combine(
				sheet({ me: name }, { date: { who: 'me' } }),
				sheet({ me: 'Dev' }, { date: { who: 'other', name: `|${text}\n<b>` } }),
				['date'],
			);
			const markdown = agreementToMarkdown(agreement, questionOf, new Map([['date', text]]));
			assert.doesNotMatch(markdown, /(?<!\\)<b/);
			const row = markdown.split('\n').find((some) => some.startsWith('| Who decides'))!;
			assert.equal(row.replace(/\\./gs, '').split('|').length, 6);
		}),
		{ numRuns: 500 },
	);
});

test('two scopes and decisions of another edition are told, as on the page', () => {
	const agreement = combine(
		sheet({ me: 'Mara', scope: 'Booking' }, { date: { who: 'me' }, 'other-row': { who: 'me' } }),
		sheet({ me: 'Dev', scope: 'Billing' }, { date: { who: 'you' } }),
		['date'],
	);
	const markdown = agreementToMarkdown(agreement, questionOf, new Map());
	assert.match(markdown, /^The two sheets name two things\./m);
	assert.match(markdown, /^Not laid together, .*other.*row\.$/m);
	const plain = combine(sheet({ me: 'Mara' }, { date: { who: 'me' } }), sheet({ me: 'Dev' }, {}), ['date']);
	assert.doesNotMatch(agreementToMarkdown(plain, questionOf, new Map()), /Not laid|two things/);
});
