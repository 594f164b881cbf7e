/** Escape hides a definition that shows on hover or focus, until the pointer or the focus moves on. The open kind closes by itself. */
addEventListener('keydown', ({ key }) => {
	if (key !== 'Escape') return;
	for (const term of document.querySelectorAll<HTMLElement>('.term:hover, .term:focus-within')) {
		term.dataset['dismissed'] = '';
		const forget = () => delete term.dataset['dismissed'];
		term.addEventListener('pointerleave', forget, { once: true });
		term.addEventListener('focusout', forget, { once: true });
	}
});
