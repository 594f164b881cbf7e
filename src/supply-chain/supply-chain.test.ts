import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { allowed, differences, noticesOf, packageOf, partsOf } from './packages.ts';
import { billOf, type Lock } from './sbom.ts';
import { shipped } from './shipped.ts';

const root = join(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const lock = JSON.parse(textOf('package-lock.json')) as Lock;

test('a module is told to be of its package, wherever that is installed', () => {
	const cases: [string, string | undefined][] = [
		['/home/me/guide/node_modules/ts-fsrs/dist/index.mjs', 'ts-fsrs'],
		['C:\\guide\\node_modules\\@astrojs\\starlight\\style\\util.css', '@astrojs/starlight'],
		['/a/node_modules/astro/node_modules/vite/dist/x.js', 'vite'],
		['\0vite/preload-helper.js', 'vite'],
		['/home/me/guide/src/search/answer.ts', undefined],
	];
	for (const [id, name] of cases) assert.equal(packageOf(id), name, id);
});

test('a list that names one too few, or one too many, is told', () => {
	const bundled = shipped.flatMap(({ from, bundled }) => (bundled && 'package' in from ? [from.package] : []));
	assert.deepEqual(differences(shipped, new Set(bundled)), []);
	assert.deepEqual(differences(shipped, new Set([...bundled, 'left-pad'])), [
		'left-pad reaches readers, and is not listed.',
	]);
	assert.deepEqual(differences(shipped, new Set(bundled.filter((name) => name !== 'ts-fsrs'))), [
		'ts-fsrs is listed, and reaches no reader any more.',
	]);
});

test('all that reaches readers has an allowed licence, a notice with its holder, and an address', () => {
	const parts = partsOf(root, shipped);
	assert.equal(parts.length, shipped.length);
	for (const { name, licence, url, text, version } of parts) {
		assert.ok(allowed.includes(licence), name);
		assert.match(url, /^https:\/\//, name);
		assert.match(version, /^\d+\.\d+\.\d+/, name);
		assert.match(text, licence === 'OFL-1.1' ? /SIL OPEN FONT LICENSE/i : /permission is hereby granted/i, name);
		assert.ok(text.length > 900 && text.length < 6_000, `${name}: ${text.length} letters`);
		assert.ok(noticesOf(parts).includes(text.replaceAll('\r\n', '\n')), name);
	}
	assert.throws(
		() =>
			partsOf(root, [
				{ name: 'A', from: { version: '1.0.0', licence: 'AGPL-3.0', url: '', text: 'LICENSE' }, does: '' },
			]),
		/not allow/,
	);
});

test('the offline reader and what stands in for a server are of our own making alone', async () => {
	for (const entry of ['src/service-worker/index.ts', 'src/folder-edition/index.ts']) {
		const { metafile } = await build({
			entryPoints: [join(root, entry)],
			bundle: true,
			write: false,
			metafile: true,
			logLevel: 'error',
		});
		assert.deepEqual(Object.keys(metafile.inputs).filter(packageOf), [], entry);
	}
});

test('the list of all packages is what npm makes of the same lock file, and the same each time', (context) => {
	const ours = billOf(lock, shipped);
	assert.equal(billOf(lock, shipped), ours);
	assert.doesNotMatch(ours, /timestamp/);
	const { components, dependencies, serialNumber } = JSON.parse(ours) as Bill;
	assert.match(serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	assert.notEqual((JSON.parse(billOf(lock, [])) as Bill).serialNumber, serialNumber);
	assert.equal(components.filter(({ properties }) => properties).length, shipped.length);
	const refs = components.map((component) => component['bom-ref']);
	assert.equal(new Set(refs).size, refs.length);
	const npm = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
		cwd: root,
		encoding: 'utf8',
		shell: process.platform === 'win32',
		maxBuffer: 1e8,
	});
	if (npm.status !== 0) return context.skip('There is no npm here that can make such a list.');
	const theirs = JSON.parse(npm.stdout) as Bill;
	const purls = (all: Bill['components']) => all.flatMap(({ purl }) => purl ?? []).sort();
	assert.deepEqual(purls(components), purls(theirs.components));
	const edges = (bill: Bill['dependencies']) =>
		new Map(bill.map(({ ref, dependsOn }) => [ref, [...new Set(dependsOn)].sort().join()]));
	assert.deepEqual(new Map([...edges(dependencies)].sort()), new Map([...edges(theirs.dependencies)].sort()));
});

interface Bill {
	serialNumber: string;
	components: { 'bom-ref': string; name: string; purl?: string; properties?: object[] }[];
	dependencies: { ref: string; dependsOn: string[] }[];
}

test('packages come from the lock file alone, run nothing when installed, and are what they were when locked', () => {
	assert.match(textOf('.npmrc'), /^ignore-scripts=true$/m);
	assert.match(textOf('src/commands/install-if-needed.mjs'), /\['ci', /);
	const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf('package.json')) as Record<
		string,
		Record<string, string>
	>;
	for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
		assert.match(version, /^\d+\.\d+\.\d+$/, `${name} has no exact version.`);
		assert.equal(lock.packages[`node_modules/${name}`]?.version, version, name);
	}
	const withoutHash = Object.entries(lock.packages).filter(([folder, { integrity }]) => folder && !integrity);
	for (const [folder, { optional }] of withoutHash) {
		assert.ok(optional, `${folder} has no hash.`);
		assert.match(folder, /(android|darwin|freebsd|win32|windows|arm64|wasm32)/, `${folder} has no hash.`);
	}
	// Programs for other computers, which the registry that this file was made with did not have: SECURITY.md tells of them.
	assert.ok(withoutHash.length <= 13, `${withoutHash.length} packages have no hash.`);
});

test('workflows install from the lock file, and run actions by the hash of their code', () => {
	const files = globSync('.github/workflows/*.yml', { cwd: root });
	assert.ok(files.length >= 4);
	for (const file of files) {
		const text = textOf(file);
		const { permissions } = parse(text) as { permissions?: Record<string, string> };
		assert.deepEqual(permissions, { contents: 'read' }, `${file} may do more than read.`);
		for (const [line] of text.matchAll(/^.*\buses:.*$/gm))
			assert.match(line, /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, `${file}: ${line}`);
		assert.doesNotMatch(text, /npm (?:i|install)\b|npx /, `${file} fetches what no lock file names.`);
	}
});
