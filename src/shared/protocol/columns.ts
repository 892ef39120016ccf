// Lists of JSON values written by columns: what is alike stands side by side, and compresses far better. [wire]
import { type Json, sameJson } from '../core/json.ts';

type JsonObject = { readonly [key: string]: Json };

/**
 * A column of n values is one of
 * - the list of them
 * - `{"=": value}`: all are the same
 * - `{"+": [first, step, …]}`: integers, each as its step from the one before
 * - `{"k": [[key, …], …], "s"?: [shape, …], "c": [column, …]}`: objects; the sets of keys they have, which set each has
 *   (left out where there is one), and for each key, in the order of its first mention, the column of its values
 */
export const packColumn = (values: readonly Json[], depth = maxDepth): Json => {
  const [first = null] = values;
  if (values.length < 2) return values;
  if (values.every((value) => sameJson(value, first))) return { '=': first };
  if (values.every(isInteger)) {
    const steps = values.map((value, place) => value - (values[place - 1] ?? 0));
    if (steps.every(isInteger)) return { '+': steps };
  }
  return depth > 0 && values.every(isObject) ? (packObjects(values, depth) ?? values) : values;
};

/** Objects within objects become columns of columns, so deep and no deeper. */
const maxDepth = 12;
/** More than any kind has fields. */
const maxKeys = 500;

const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null where the objects have too little in common. */
const packObjects = (values: readonly JsonObject[], depth: number): Json | null => {
  const shapes = new Map<string, { readonly place: number; readonly keys: readonly string[] }>();
  const columns = new Map<string, Json[]>();
  const which: number[] = [];
  for (const value of values) {
    const keys = Object.keys(value).filter((key) => value[key] !== undefined);
    const name = JSON.stringify(keys);
    const shape = shapes.get(name) ?? { place: shapes.size, keys };
    shapes.set(name, shape);
    which.push(shape.place);
    for (const key of keys) {
      const column = columns.get(key);
      if (column) column.push(value[key] ?? null);
      else columns.set(key, [value[key] ?? null]);
    }
  }
  if (shapes.size > 1 && shapes.size > values.length / 2) return null;
  if ([...shapes.values()].some(({ keys }) => keys.length > maxKeys)) return null;
  return {
    k: [...shapes.values()].map(({ keys }) => keys),
    ...(shapes.size > 1 && { s: which }),
    c: [...columns.values()].map((column) => packColumn(column, depth - 1)),
  };
};

/** How much unpacking may make: a message of a few bytes can stand for millions of values, or for endless depth. */
export type Allowance = { values: number; chars: number; readonly depth: number };

/** The values of a packed column, or null where it is none of `count` values, or of more than is allowed. */
export const unpackColumn = (
  column: unknown,
  count: number,
  allowance: Allowance = { values: 2_000_000, chars: 16_000_000, depth: maxDepth },
): readonly Json[] | null => {
  allowance.values -= count;
  if (allowance.values < 0 || allowance.depth < 0) return null;
  if (Array.isArray(column)) return column.length === count ? column : null;
  if (!isObject(column)) return null;
  if ('=' in column) return repeated(column['='] ?? null, count, allowance);
  if ('+' in column) return sumsOf(column['+'], count);
  return unpackObjects(column, count, allowance);
};

/** What is said once stands for as much text as if it had been said each time. */
const repeated = (value: Json, count: number, allowance: Allowance): readonly Json[] | null => {
  allowance.chars -= JSON.stringify(value).length * count;
  return allowance.chars < 0 ? null : new Array<Json>(count).fill(value);
};

const sumsOf = (steps: unknown, count: number): readonly number[] | null => {
  if (!Array.isArray(steps) || steps.length !== count || !steps.every(Number.isSafeInteger)) return null;
  let sum = 0;
  return steps.map((step: number) => {
    sum += step;
    return sum;
  });
};

const unpackObjects = (
  { k: shapes, s: which, c: packed }: JsonObject,
  count: number,
  allowance: Allowance,
): readonly JsonObject[] | null => {
  if (!Array.isArray(shapes) || !shapes.every(isNames) || !Array.isArray(packed)) return null;
  const shapeOf = shapesOf(shapes, which, count);
  if (!shapeOf) return null;
  const lengths = new Map<string, number>(shapes.flat().map((key) => [key, 0]));
  for (const shape of shapeOf) for (const key of shape) lengths.set(key, (lengths.get(key) ?? 0) + 1);
  const columns = new Map<string, Iterator<Json>>();
  for (const [key, length] of lengths) {
    const inner = { ...allowance, depth: allowance.depth - 1 };
    const values = unpackColumn(packed[columns.size], length, inner);
    Object.assign(allowance, { values: inner.values, chars: inner.chars });
    if (!values) return null;
    columns.set(key, values.values());
  }
  return shapeOf.map((keys) =>
    Object.fromEntries(keys.map((key) => [key, columns.get(key)?.next().value ?? null])),
  );
};

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= maxKeys &&
  value.every((name) => typeof name === 'string') &&
  new Set(value).size === value.length;

/** The keys of each object; null where one has none of the shapes. */
const shapesOf = (
  shapes: readonly (readonly string[])[],
  which: unknown,
  count: number,
): readonly (readonly string[])[] | null => {
  const places = which === undefined ? new Array<unknown>(count).fill(0) : which;
  if (!Array.isArray(places) || places.length !== count) return null;
  const found = places.map((place) => shapes[Number(place)]);
  return found.every((shape) => shape !== undefined) ? found : null;
};
