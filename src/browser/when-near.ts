/** How far off a part of the page counts as near, in heights of the screen: far enough for its script to come in time. */
const SCREENS = 2;

/**
 * Loads what a part of the page needs once a reader comes near it: by scrolling, by an address that leads there, by focus.
 * Until then, and where it cannot be had, the part stays as it is without script; once the network is back, it is asked for
 * again.
 */
export function whenNear(part: Element | null, load: () => Promise<unknown>) {
	if (!part) return;
	const observer = new IntersectionObserver(
		(entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			load().catch(() => addEventListener('online', () => observer.observe(part), { once: true }));
		},
		{ rootMargin: `${SCREENS * 100}% 0px` },
	);
	observer.observe(part);
}
