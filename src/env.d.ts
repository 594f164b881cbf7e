declare namespace App {
	interface Locals {
		/** Ids of the sources of a page that is made from a record: its prose is rendered before Starlight knows the page. */
		sources?: string[];
		/** Glossary words that this page has marked so far. */
		marked?: Set<string>;
	}
}
