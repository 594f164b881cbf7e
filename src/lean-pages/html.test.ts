import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropSpaces, readHtml, writeHtml } from './html.ts';

const spaced = (html: string) => {
	const document = readHtml(html);
	dropSpaces(document);
	return writeHtml(document);
};

test('what is not changed comes out as it went in', () => {
	const html =
		'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><p title="&quot;a&quot; &amp; b">It’s &lt;b&gt; &#8288;&nbsp;x</p><input disabled><svg viewBox="0 0 1 1"><linearGradient id="a"/></svg><script>if (a < b && c) d("</p>")</script></body></html>';
	assert.equal(writeHtml(readHtml(html)), html);
});

test('between words one space stays, and none is made', () => {
	assert.equal(
		spaced('<p>product  and\n\t<a href="/">project</a> <b>x</b><i>y</i></p>'),
		'<p>product and <a href="/">project</a> <b>x</b><i>y</i></p>',
	);
});

test('spaces between the parts of lists and tables, and comments, go', () => {
	assert.equal(spaced('<ul> <li>a </li>\n<li>b</li> </ul><!-- c -->'), '<ul><li>a </li><li>b</li></ul>');
	assert.equal(spaced('<table> <tr> <td>a</td> </tr> </table>'), '<table><tr><td>a</td></tr></table>');
});

test('where spaces count they stay', () => {
	for (const html of ['<pre>a\n  <b> b</b>\n</pre>', '<textarea> a\n b </textarea>', '<script> a\n b </script>'])
		assert.equal(spaced(html), html);
});

test('a no-break space is no space', () => {
	assert.equal(spaced('<p>10\u00a0\u00a0kg</p>'), '<p>10\u00a0\u00a0kg</p>');
});
