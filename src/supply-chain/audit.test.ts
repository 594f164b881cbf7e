// cspell:ignore aaaa bbbb cccc
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { findingsOf, judge, type Explained, type Report } from './audit.ts';

/** In the shape that npm 11 answers in. */
const report: Report = {
	vulnerabilities: {
		braces: {
			via: [
				{
					name: 'braces',
					title: 'A long text takes long',
					url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
					severity: 'high',
				},
			],
		},
		micromatch: { via: ['braces'] },
	},
};
const explained: Explained = {
	in: 'guide',
	advisory: 'GHSA-aaaa-bbbb-cccc',
	package: 'braces',
	why: 'Only our own patterns reach it.',
};

test('a finding is told once, for the package that has it', () => {
	assert.deepEqual(judge(findingsOf(report)!, []), {
		unexplained: ['braces: A long text takes long (high, GHSA-aaaa-bbbb-cccc)'],
		gone: [],
	});
});

test('a finding that is explained is no trouble, and an explanation of nothing is told', () => {
	assert.deepEqual(judge(findingsOf(report)!, [explained]), { unexplained: [], gone: [] });
	assert.match(judge(findingsOf({ vulnerabilities: {} })!, [explained]).gone[0]!, /found no more/);
	assert.equal(judge(findingsOf(report)!, [{ ...explained, package: 'micromatch' }]).unexplained.length, 1);
});

test('where npm could not ask, nothing is called clean', () => {
	assert.equal(findingsOf({ error: { summary: 'the endpoint returned an error' } }), undefined);
	assert.deepEqual(findingsOf({ vulnerabilities: {} }), []);
});

test('what is explained concerns the benchmark alone: the guide itself has nothing to explain', () => {
	const list = parse(readFileSync(join(import.meta.dirname, 'findings.yaml'), 'utf8')) as Explained[];
	for (const { advisory, why, in: where } of list) {
		assert.match(advisory, /^GHSA(?:-[0-9a-z]{4}){3}$/);
		assert.ok(why.length > 60, advisory);
		assert.equal(where, 'bench', advisory);
	}
});
