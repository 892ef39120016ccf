// What goes over the wire changes only together with the protocol's version.
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { routes } from '../../src/shared/protocol/routes.ts';
import { protocolVersion } from '../../src/shared/protocol/version.ts';
import { fieldList } from './field-list.ts';
import { expectVersionBound } from './recorded.ts';
import { filesIn, inProject } from './sources.ts';

/** @returns every schema that src/shared/protocol exports, as JSON Schema, by file and name */
async function wireSchemas(): Promise<Record<string, unknown>> {
  const schemas: Record<string, unknown> = {};
  for (const path of filesIn(['src/shared/protocol'], /\.ts$/)) {
    const exported = (await import(/* @vite-ignore */ inProject(path))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exported)) {
      if (value instanceof z.core.$ZodType) {
        schemas[`${path}#${name}`] = z.toJSONSchema(value, { unrepresentable: 'any', io: 'input' });
      }
    }
  }
  return schemas;
}

it('the messages, addresses and fields are those of the protocol version they carry', async () => {
  const schemas = await wireSchemas();
  expect(Object.keys(schemas)).toContain('src/shared/protocol/exchange.ts#exchangeRequestSchema');
  expectVersionBound('protocol-hash.json', protocolVersion, { schemas, routes, fields: fieldList() });
});
