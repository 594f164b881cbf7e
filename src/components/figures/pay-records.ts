/** The published pay as the page keeps it for its scripts: written at the build, read in the browser. */
import type { FigureRow } from '../../lib/figure-row.ts';
import type { Judged } from '../../lib/like-with-like.ts';
import type { Facets } from '../../lib/pay-choice.ts';

export interface PayRecord {
	id: string;
	/** Name and passport in one line. */
	label: string;
	facets: Facets;
	judged: Judged;
	row: FigureRow;
}

export interface PayRecords {
	/** All columns of a row: a cell that is empty is not in the page. */
	columns: string[];
	records: PayRecord[];
}

/** The id of the block that holds them. */
export const RECORDS = 'pay-records';

export const readPayRecords = () => JSON.parse(document.getElementById(RECORDS)!.textContent) as PayRecords;
