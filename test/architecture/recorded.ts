// What was released stays as it was: small JSON files beside the tests, compared here and rewritten by `vitest -u`.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A hash for each version. Versions up to `released` are in the field: their hashes never change again. */
export interface VersionHashes {
  readonly released: number;
  readonly hashes: { readonly [version: string]: string };
}

/** @returns whether this run was asked to record (`npm run check -- -u`) */
export const isRecording = (): boolean => expect.getState().snapshotState.snapshotUpdateState === 'all';

export function readRecorded<T>(name: string, whenNew: T): T {
  const path = pathOf(name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : whenNew;
}

export function record(name: string, value: unknown): void {
  writeFileSync(pathOf(name), `${JSON.stringify(value, null, 2)}\n`);
}

/** Fails when what is hashed changed and its version did not; when recording, notes the hash of an unreleased version. */
export function expectVersionBound(name: string, version: number, content: unknown): void {
  const hash = hashOf(content);
  const recorded = readRecorded<VersionHashes>(name, { released: 0, hashes: {} });
  if (isRecording() && version > recorded.released) {
    record(name, { ...recorded, hashes: { ...recorded.hashes, [version]: hash } });
    return;
  }
  expect(
    recorded.hashes[version],
    `version ${version} is not what ${name} says: raise the version, then record it with "npm run check -- -u"`,
  ).toBe(hash);
}

/** @returns a digest that does not depend on the order of keys */
export function hashOf(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex')
    .slice(0, 32);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

const pathOf = (name: string) => new URL(name, import.meta.url);
