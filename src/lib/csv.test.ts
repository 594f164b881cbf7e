import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from './csv.ts';

test('quotes cells that hold commas, quotes or line ends', () => {
	assert.equal(toCsv([{ a: 'x, "y"', b: 2 }]), 'a,b\r\n"x, ""y""",2\r\n');
});

test('never hands a spreadsheet a formula', () => {
	assert.equal(toCsv([{ a: '=1+1' }]), "a\r\n'=1+1\r\n");
});

test('leaves a cell empty where there is no value', () => {
	assert.equal(toCsv([{ a: undefined, b: 'b' }]), 'a,b\r\n,b\r\n');
});

test('writes a heading line even where there are no rows, if the columns are named', () => {
	assert.equal(toCsv([], ['a', 'b']), 'a,b\r\n');
});
