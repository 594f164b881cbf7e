/** Bytes as people say them, in steps of a thousand: `3.1 MB`, `214 kB`. */
export function sizeInWords(bytes: number): string {
	if (bytes < 1000) return `${bytes} bytes`;
	if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
	return `${(bytes / 1e6).toFixed(bytes < 99.95e6 ? 1 : 0)} MB`;
}
