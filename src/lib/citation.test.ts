import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Source } from '../schemas/source.ts';
import { citationOf, citationParts, linkOf } from './citation.ts';

const guide: Source = {
	type: 'webpage',
	title: 'The "Guide": what is it?',
	author: [
		{ family: 'Schwaber', given: 'Ken' },
		{ family: 'Sutherland', given: 'Jeff' },
	],
	publisher: 'Scrum Guides',
	issued: '2020-11',
	accessed: '2026-11-22',
	bias: 'The authors sell training.',
	licence: 'CC BY-SA 4.0',
};

test('writes authors, date, title and publisher in APA style', () => {
	assert.equal(
		citationOf('guide', guide),
		'Schwaber, K., & Sutherland, J. (2020, November). The "Guide": what is it? Scrum Guides.',
	);
});

test('parts the citation at its title, whatever marks the title holds', () => {
	assert.deepEqual(citationParts('guide', guide), {
		before: 'Schwaber, K., & Sutherland, J. (2020, November). ',
		title: 'The "Guide": what is it?',
		after: ' Scrum Guides.',
	});
});

test('says plainly when a source has no date', () => {
	const { issued: _issued, ...undated } = guide;
	assert.match(citationOf('guide', undated), /\(n\.d\.\)/);
});

test('links to the source itself, else to its DOI, else to nothing', () => {
	assert.equal(linkOf({ URL: 'https://a.org/', DOI: '10.1/x' }), 'https://a.org/');
	assert.equal(linkOf({ DOI: '10.1/x' }), 'https://doi.org/10.1/x');
	assert.equal(linkOf({}), undefined);
});
