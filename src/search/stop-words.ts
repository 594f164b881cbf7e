// cspell:disable
import { fold, oneSpelling } from './fold.ts';

/** Words that hold a question together and say nothing of its subject. They weigh little, and alone they weigh as any other. */
const words =
	'a about actually again all also am an and any anyone anything are as at be been being between both but by can cannot cant could ' +
	'did do does doing dont each even every explain find for from get getting give go goes got had has have having he help her here ' +
	'him his how i if im in into is isnt it its just kind like me more most much my need no not of on one only or other our out please ' +
	'really same she should shouldnt show so some somebody someone supposed take tell than that the their them then there these they ' +
	'thing this those to too up us use used vs want was we were what when where which while who whom whose why will with wont word would ' +
	'you your know think see look thing things way ways possible ever exactly properly whats yes useful say says said tell using';

const stops = new Set(words.split(' ').flatMap((word) => [word, fold(word)]));

export const isStopWord = (word: string) => stops.has(word) || stops.has(oneSpelling(word));
