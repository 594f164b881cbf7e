import { nearestAddress } from '../../lib/nearest-address.ts';

class NearestElement extends HTMLElement {
	connectedCallback() {
		const known = JSON.parse(this.dataset['known'] ?? '[]') as [href: string, label: string][];
		const found = nearestAddress(
			location.pathname,
			known.map(([href]) => href),
		);
		const link = this.querySelector('a');
		if (!found || !link) return;
		// The link in the page was written for where the guide is served, so its address is the guide's root.
		link.href = new URL(found.slice(1), link.href).href;
		link.textContent = known.find(([href]) => href === found)?.[1] ?? found;
		this.hidden = false;
	}
}

customElements.define('wp-nearest', NearestElement);
