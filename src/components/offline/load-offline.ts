import { folderEdition } from '../../browser/folder-edition.ts';

/** The offline copy costs next to nothing until a reader wants it, or has it: then its code is fetched, once. */
const control = () => import('./offline-control.ts');

const here = !folderEdition && isSecureContext && 'serviceWorker' in navigator && 'caches' in self;

if (here)
	for (const opener of document.querySelectorAll<HTMLElement>('[data-offline-opener]')) {
		opener.hidden = false;
		opener.addEventListener('click', () =>
			control().then(
				({ openPanel }) => openPanel(),
				() => (location.href = opener.dataset['offlineOpener'] ?? ''),
			),
		);
	}

// The page that tells of the copy has its panel in it.
if (document.querySelector('wp-offline')) void control();

// Who keeps a copy is told how it is. Counting what is kept can wait until the page stands.
if (here && navigator.serviceWorker.controller) setTimeout(() => void control().then(({ watch }) => watch()), 1000);
