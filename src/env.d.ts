declare namespace App {
	interface Locals {
		/** Ids of the sources of a page that is made from a record: its prose is rendered before Starlight knows the page. */
		sources?: string[];
		/** Sources that this page cites by number, so that each has its note at the foot. */
		cited?: Set<string>;
		/** Glossary words that this page has marked so far. */
		marked?: Set<string>;
	}
}
