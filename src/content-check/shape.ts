import { z } from 'astro/zod';

/** A schema without what says only that it may be left out. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
	return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.def.innerType) : schema;
}

/** The schemas that a value may have to keep to: of a union those of its members, or the one whose `kind` it has. */
function candidates(schema: z.core.$ZodType, value: unknown): z.core.$ZodType[] {
	const inner = bare(schema);
	if (inner instanceof z.ZodDiscriminatedUnion) {
		const by = inner.def.discriminator;
		const own = (value as Record<string, unknown> | undefined)?.[by];
		return inner.def.options.filter(
			(option) => option instanceof z.ZodObject && z.safeParse(option.shape[by] as z.core.$ZodType, own).success,
		);
	}
	return inner instanceof z.ZodUnion ? inner.def.options.flatMap((option) => candidates(option, value)) : [inner];
}

/** What stands under one key of a value, with the schemas that it may have to keep to. */
function under(schema: z.core.$ZodType, value: unknown, key: PropertyKey): z.core.$ZodType[] {
	return candidates(schema, value).flatMap((option) =>
		option instanceof z.ZodArray
			? [option.def.element]
			: option instanceof z.ZodObject && Object.hasOwn(option.shape, key)
				? [option.shape[key as string] as z.core.$ZodType]
				: option instanceof z.ZodRecord
					? [option.def.valueType]
					: [],
	);
}

const childOf = (value: unknown, key: PropertyKey) =>
	value && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined;

export const valueAt = (value: unknown, path: readonly PropertyKey[]) => path.reduce(childOf, value);

function schemasAt(schema: z.core.$ZodType, value: unknown, path: readonly PropertyKey[]): z.core.$ZodType[] {
	const [key, ...rest] = path;
	if (key === undefined) return [schema];
	return under(schema, value, key).flatMap((child) => schemasAt(child, childOf(value, key), rest));
}

/** Whether the value at `path` may be left out. */
export const mayBeLeftOut = (schema: z.core.$ZodType, value: unknown, path: readonly PropertyKey[]) =>
	schemasAt(schema, value, path).every((found) => found instanceof z.ZodOptional || found instanceof z.ZodDefault);

/** The keys that the value at `path` may have; empty where it has none, or any. */
export function keysAt(schema: z.core.$ZodType, value: unknown, path: readonly PropertyKey[]): string[] {
	const here = valueAt(value, path);
	const keys = schemasAt(schema, value, path)
		.flatMap((found) => candidates(found, here))
		.flatMap((found) =>
			found instanceof z.ZodObject
				? Object.keys(found.shape)
				: found instanceof z.ZodRecord && found.def.keyType instanceof z.ZodEnum
					? found.def.keyType.options.map(String)
					: [],
		);
	return [...new Set(keys)];
}

/** The parts of a value that keep to their schema, as large as they are, with the path to each: the whole of a sound value. */
export function* soundParts(
	schema: z.core.$ZodType,
	value: unknown,
	path: PropertyKey[] = [],
): Generator<{ data: unknown; path: PropertyKey[] }> {
	const { success, data } = z.safeParse(schema, value);
	if (success) yield { data, path };
	else if (value && typeof value === 'object')
		for (const [name, child] of Object.entries(value)) {
			const key = Array.isArray(value) ? Number(name) : name;
			const [only, another] = under(schema, value, key);
			// Where a union leaves open which schema it is, nobody can say.
			if (only && !another) yield* soundParts(only, child, [...path, key]);
		}
}
