import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeText } from './escape.ts';
import type { Template, TemplatePart } from './template.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Width between the margins of an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9638;

const run = (text: string, bold = false) =>
	`<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;

const paragraph = (content: string, style?: string, more = '') =>
	`<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${more}</w:pPr>${content}</w:p>`;

const row = (cells: string[], width: number, head: boolean) =>
	`<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells
		.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`)
		.join('')}</w:tr>`;

function table({ columns, rows }: Extract<TemplatePart, { rows: string[][] }>) {
	const width = Math.floor(TEXT_WIDTH / columns.length);
	const cell = (text: string, at: number, bold: boolean) =>
		paragraph(text ? run(text, bold) : '', 'Cell', columns[at]?.number ? '<w:jc w:val="right"/>' : '');
	return (
		`<w:tbl><w:tblPr><w:tblStyle w:val="Lines"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>` +
		`<w:tblGrid>${columns.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
		row(
			columns.map(({ name }, at) => cell(name, at, true)),
			width,
			true,
		) +
		rows
			.map((texts) =>
				row(
					texts.map((text, at) => cell(text, at, false)),
					width,
					false,
				),
			)
			.join('') +
		'</w:tbl>' +
		// Word joins two tables that touch.
		paragraph('', 'Cell')
	);
}

function body(part: TemplatePart) {
	if ('rows' in part) return table(part);
	if (part.hint) return paragraph('');
	return part.blocks
		.map((block) =>
			block.kind === 'list'
				? block.items.map((item) => paragraph(run(item), 'ListBullet')).join('')
				: paragraph(run(block.text)),
		)
		.join('');
}

const document = ({ title, notes, parts, credit }: Template) =>
	`${XML}<w:document xmlns:w="${WORD}"><w:body>` +
	paragraph(run(title), 'Title') +
	notes.map(({ label, text }) => paragraph(run(`${label}: `, true) + run(text))).join('') +
	parts
		.map(
			(part) =>
				paragraph(run(part.heading), 'Heading1') + (part.hint ? paragraph(run(part.hint), 'Hint') : '') + body(part),
		)
		.join('') +
	paragraph(run(credit), 'Hint') +
	'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>' +
	'</w:body></w:document>';

const style = (id: string, name: string, paragraphs: string, runs: string, more = '') =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${more}<w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`;

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;

const styles =
	`${XML}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>` +
	'<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/>' +
	'</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
	'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
	style('Title', 'Title', spacing(0, 160), '<w:b/><w:sz w:val="44"/>', '<w:next w:val="Normal"/>') +
	style(
		'Heading1',
		'heading 1',
		`<w:keepNext/>${spacing(320, 80)}<w:outlineLvl w:val="0"/>`,
		'<w:b/><w:sz w:val="28"/>',
		'<w:next w:val="Normal"/>',
	) +
	style('Hint', 'Hint', '<w:keepNext/>', '<w:i/><w:color w:val="595959"/>') +
	style('Cell', 'Cell', spacing(40, 40), '<w:sz w:val="20"/>') +
	style(
		'ListBullet',
		'List Bullet',
		`<w:numPr><w:numId w:val="1"/></w:numPr>${spacing(0, 60)}<w:ind w:left="360" w:hanging="360"/>`,
		'',
	) +
	'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
	`<w:style w:type="table" w:styleId="Lines"><w:name w:val="Lines"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${[
		'top',
		'left',
		'bottom',
		'right',
		'insideH',
		'insideV',
	]
		.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="8A8578"/>`)
		.join('')}</w:tblBorders></w:tblPr></w:style></w:styles>`;

const numbering =
	`${XML}<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>` +
	'<w:lvlText w:val="•"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

const contentTypes =
	`${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
	[
		['word/document', `${TYPE}.document.main+xml`],
		['word/styles', `${TYPE}.styles+xml`],
		['word/numbering', `${TYPE}.numbering+xml`],
		['docProps/core', 'application/vnd.openxmlformats-package.core-properties+xml'],
	]
		.map(([name, type]) => `<Override PartName="/${name}.xml" ContentType="${type}"/>`)
		.join('') +
	'</Types>';

const relationships = (targets: [type: string, target: string][]) =>
	`${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
		.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${type}" Target="${target}"/>`)
		.join('')}</Relationships>`;

const properties = ({ title, date }: Template) =>
	`${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
	`<dc:title>${escapeText(title)}</dc:title><dc:creator>Which PM?</dc:creator><dc:language>en-GB</dc:language>` +
	['created', 'modified']
		.map((what) => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${what}>`)
		.join('') +
	'</cp:coreProperties>';

/**
 * A template as a Word document (Office Open XML): headings, lists and tables whose first row repeats, and no more.
 * Written here because the libraries for it put the time of writing into the file, and a build must be repeatable.
 */
export function toDocx(template: Template): Uint8Array<ArrayBuffer> {
	const files = {
		'[Content_Types].xml': contentTypes,
		'_rels/.rels': relationships([
			[`${OFFICE}/officeDocument`, 'word/document.xml'],
			[`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
		]),
		'docProps/core.xml': properties(template),
		'word/_rels/document.xml.rels': relationships([
			[`${OFFICE}/styles`, 'styles.xml'],
			[`${OFFICE}/numbering`, 'numbering.xml'],
		]),
		'word/document.xml': document(template),
		'word/numbering.xml': numbering,
		'word/styles.xml': styles,
	};
	const [year = 1980, month = 1, day = 1] = template.date.split('-').map(Number);
	// A ZIP holds local time: made from parts, it is the same in every time zone.
	const mtime = new Date(year, month - 1, day);
	const packed: Zippable = Object.fromEntries(
		Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime, level: 9 }]]),
	);
	return zipSync(packed);
}
