import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { toDocx } from '../../exports/docx.ts';
import { toMarkdown } from '../../exports/markdown.ts';
import { toSpreadsheet } from '../../exports/spreadsheet.ts';
import { templateOf } from '../../exports/template.ts';
import { templateFiles } from '../../lib/template-files.ts';
import { currentEdition, entriesOf, entryOf } from '../../lib/entries.ts';

/** Each template empty and filled in, as Markdown and in the form people use for it. */
export const getStaticPaths = async () =>
	(await entriesOf('artefacts')).flatMap(({ id, data }) =>
		templateFiles(id, data.format).map(({ file, filled, format }) => ({
			params: { file },
			props: { artefact: data, filled, format },
		})),
	);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
	const { artefact, filled, format } = props;
	const edition = await currentEdition();
	const people = (await entryOf({ collection: 'cases', id: 'skerry-pass' })).data.people.map(({ name }) => name);
	const template = templateOf(artefact, { filled, people, edition });
	const write = { docx: toDocx, csv: toSpreadsheet, md: toMarkdown }[format];
	return new Response(write(template));
};
