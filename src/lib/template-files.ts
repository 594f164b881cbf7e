import type { Artefact } from '../schemas/artefact.ts';

/** A file in which a template can be taken along. */
export interface TemplateFile {
	/** Its name below /templates/. */
	file: string;
	filled: boolean;
	format: 'md' | Artefact['format'];
	/** What people call that kind of file. */
	label: string;
}

const labels = { docx: 'Word', csv: 'CSV', md: 'Markdown' } as const;

/** The files of one template: empty and filled in, in the form people use for it and as Markdown. */
export const templateFiles = (id: string, format: Artefact['format']): TemplateFile[] =>
	[false, true].flatMap((filled) =>
		([format, 'md'] as const).map((format) => ({
			file: `${id}${filled ? '-example' : ''}.${format}`,
			filled,
			format,
			label: labels[format],
		})),
	);
