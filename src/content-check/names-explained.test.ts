import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEntries, type Entry } from './read-entries.ts';

const { entries } = readEntries(join(import.meta.dirname, '../..'));
const of = <C extends Entry['collection']>(collection: C) =>
	entries.filter((entry): entry is Entry<C> => entry.collection === collection);

/** Names made of capitals, such as PRINCE2 or SAFe: nobody can guess what they mean. */
const names = of('terms')
	.filter(({ data: { name } }) => /^[\w²-]+$/.test(name) && /[A-Z].*[A-Z]/.test(name))
	.map(({ id, data: { name } }) => ({ id, name }));

/** What a reader reads as plain text: without headings, links, explained terms and what components are given. */
const plain = (body: string) =>
	body
		.replaceAll(/^(?:import |#).*$/gm, '')
		.replaceAll(/<Term\b.*?<\/Term>|<[^>]+>|\[[^\]]*\]\([^)]*\)|\{[^}]*\}/gs, '');

test('a name made of capitals is explained on every page to be read that uses it', () => {
	assert.ok(names.length > 5);
	const pages = [...of('docs').filter(({ data }) => !['reference', 'door'].includes(data.kind)), ...of('roles')];
	assert.deepEqual(
		pages.flatMap(({ id, body }) =>
			names
				.filter(
					(term) =>
						new RegExp(`(?<![\\w-])${term.name}(?![\\w-])`).test(plain(body)) &&
						!body.includes(`<Term id="${term.id}"`) &&
						!body.includes(`/glossary/${term.id}/`),
				)
				.map(({ name, id: term }) => `${id}: ${name}. Write <Term id="${term}">${name}</Term> where it stands first.`),
		),
		[],
	);
});
