import { entriesOf } from '../../lib/entries.ts';
import { pageTitles } from '../../lib/page-titles.ts';
import { sectionOf, sections } from '../../sections.ts';
import { questionsOfPage } from '../questions/questions-of-page.ts';

/** Every question of the guide, by topic and page, in the order and with the numbers that they have on their pages. */
export async function topics() {
	const titleOf = await pageTitles();
	const ids = [...new Set((await entriesOf('questions')).map(({ data }) => data.page))];
	const pages = await Promise.all(
		ids.map(async (id) => ({ title: titleOf(`/${id}/`), href: `/${id}/`, questions: await questionsOfPage(id) })),
	);
	return [...sections, undefined]
		.map((section) => ({
			label: section?.label ?? 'The rest of the guide',
			id: section?.home.split('/')[1] ?? 'rest',
			pages: pages.filter(({ href }) => sectionOf(href) === section),
		}))
		.filter(({ pages }) => pages.length > 0);
}
