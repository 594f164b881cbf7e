import { createHash } from 'node:crypto';
import type { Shipped } from './shipped.ts';

/** What package-lock.json says of a package, as far as this needs it. */
interface Locked {
	name?: string;
	version: string;
	license?: string;
	integrity?: string;
	dev?: boolean;
	optional?: boolean;
	devOptional?: boolean;
	dependencies?: Record<string, string>;
	devDependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
	peerDependencies?: Record<string, string>;
}

/** The text of package-lock.json, read: each package by the folder that it is installed in; the guide itself is ''. */
export interface Lock {
	packages: Readonly<Record<string, Locked>>;
}

const nameOf = (folder: string, { name }: Locked) => name ?? folder.replace(/^.*node_modules\//, '');
const refOf = (folder: string, locked: Locked) => `${nameOf(folder, locked)}@${locked.version}`;
const purlOf = (name: string, version: string) => `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

/** A licence as CycloneDX has it: an identifier of SPDX, an expression of such, or a name of its own. */
function licencesOf(licence: string | undefined) {
	if (!licence) return {};
	if (/ (?:AND|OR|WITH) /.test(licence)) return { licenses: [{ expression: licence }] };
	return { licenses: [{ license: /\s/.test(licence) ? { name: licence } : { id: licence } }] };
}

const hashesOf = (integrity: string | undefined) =>
	integrity?.startsWith('sha512-')
		? {
				hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }],
			}
		: {};

/** The folder in which a package finds one that it asks for: its own, or one above. */
function found(lock: Lock, from: string, name: string): string | undefined {
	const inner = `${from ? `${from}/` : ''}node_modules/${name}`;
	if (lock.packages[inner]) return inner;
	if (!from) return undefined;
	return found(lock, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), name);
}

/** Sorted as bytes are, in every language alike. */
const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));

const reaching = { properties: [{ name: 'which-pm:reaches-readers', value: 'true' }] };

/**
 * The list of all that the guide is built with, as CycloneDX 1.6 has it. It is made from the lock file alone, and has
 * neither a time nor chance in it: the same lock file gives the same bytes.
 * @param list What reaches readers: the other packages are only built or tested with.
 */
export function billOf(lock: Lock, list: readonly Shipped[]): string {
	const { '': own, ...others } = lock.packages;
	if (!own) throw new Error('package-lock.json does not tell of the guide itself.');
	const readers = new Set(list.flatMap(({ from }) => ('package' in from ? [from.package] : [])));
	const components = new Map<string, object>();
	const dependsOn = new Map<string, Set<string>>();
	for (const [folder, locked] of Object.entries(lock.packages)) {
		const wanted = Object.keys({
			...locked.dependencies,
			...(folder === '' && locked.devDependencies),
			...locked.optionalDependencies,
			...locked.peerDependencies,
		});
		const refs = wanted.flatMap((name) => {
			const at = found(lock, folder, name);
			return at === undefined ? [] : [refOf(at, lock.packages[at]!)];
		});
		const ref = refOf(folder, locked);
		dependsOn.set(ref, new Set([...(dependsOn.get(ref) ?? []), ...refs]));
	}
	for (const [folder, locked] of Object.entries(others)) {
		const name = nameOf(folder, locked);
		const { version, license, integrity, dev, optional, devOptional } = locked;
		components.set(refOf(folder, locked), {
			'bom-ref': refOf(folder, locked),
			type: 'library',
			name,
			version,
			scope: dev || optional || devOptional ? 'optional' : 'required',
			...hashesOf(integrity),
			...licencesOf(license),
			purl: purlOf(name, version),
			...(readers.has(name) && reaching),
		});
	}
	for (const { name, from } of list) {
		if ('package' in from) continue;
		const { version, licence, url } = from;
		const ref = `${name}@${version}`;
		const externalReferences = [{ type: 'website', url }];
		components.set(ref, {
			...{ 'bom-ref': ref, type: 'library', name, version, scope: 'required' },
			...licencesOf(licence),
			externalReferences,
			...reaching,
		});
	}
	const ref = refOf('', own);
	const bill = {
		version: 1,
		metadata: {
			component: {
				'bom-ref': ref,
				type: 'application',
				name: own.name,
				version: own.version,
				licenses: [{ expression: 'MIT AND CC-BY-4.0' }],
				purl: purlOf(own.name!, own.version),
			},
		},
		components: sorted(components.keys()).map((ref) => components.get(ref)),
		dependencies: sorted(dependsOn.keys()).map((ref) => ({ ref, dependsOn: sorted(dependsOn.get(ref)!) })),
	};
	// A serial number has to be another for other contents: it is drawn from them.
	const digest = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
	const serial = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(digest)!.slice(1);
	const serialNumber = `urn:uuid:${serial[0]}-${serial[1]}-8${serial[2]}-8${serial[3]}-${serial[4]}`;
	return `${JSON.stringify({ $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, ...bill }, null, '\t')}\n`;
}
