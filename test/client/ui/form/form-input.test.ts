// Whatever is typed into a form of any kind: sorted exactly into what can be saved and what cannot, and taken by the server as
// it was sorted. PROPERTY_RUNS makes it longer: two of a thousand are run for each kind of record and of row.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { fieldsIn, sorted, typedInto } from '../../../../src/client/ui/form/form-values.ts';
import { loadTexts } from '../../../../src/client/ui/text/t.ts';
import { textOf } from '../../../../src/server/exchange/push.ts';
import { judgeShape } from '../../../../src/shared/access/judge.ts';
import type { Change } from '../../../../src/shared/core/change.ts';
import { naturalId } from '../../../../src/shared/core/ids.ts';
import { canonicalJson, sameJson } from '../../../../src/shared/core/json.ts';
import { createChange } from '../../../../src/shared/core/write.ts';
import { fieldsOf, type KindDefinition } from '../../../../src/shared/kinds/define-kind.ts';
import type { Fields } from '../../../../src/shared/kinds/fields.ts';
import { kinds } from '../../../../src/shared/kinds/registry.ts';
import { changeSchema, maxChangeChars } from '../../../../src/shared/protocol/change-schema.ts';
import { exchangeRequestSchema } from '../../../../src/shared/protocol/exchange.ts';
import { packRequest, unpackRequest } from '../../../../src/shared/protocol/pack-exchange.ts';
import { accepted, bundleOf, idOf, making } from '../../../support/bundles.ts';
import { kept, wrongOf } from '../../../support/form-oracle.ts';
import { type Form, hostileForm } from '../../../support/hostile-input.ts';
import { holdsFor } from '../../../support/property.ts';

vi.setConfig({ testTimeout: 600_000 });
beforeAll(loadTexts);

const today = '2026-11-23';
const share = 0.002;

/** Every kind of record and of row there is: a new one is tried by itself. */
const all = Object.values(kinds).flatMap((kind) =>
  [kind.name, ...Object.keys(kind.rows)].map((recordKind) => ({
    name: recordKind === kind.name ? kind.name : `${kind.name}/${recordKind}`,
    ...{ kind, recordKind, fields: fieldsOf(kind, recordKind) ?? {} },
  })),
);

describe.each(all)('the form of $name', ({ kind, recordKind, fields }) => {
  test('accepts, or names exactly the fields that are wrong, and drops nothing', () => {
    holdsFor(
      hostileForm(fields, today),
      (form) => {
        const { good, bad, problems } = sorted(kind, recordKind, form);
        const told = expected(fields, form);
        expect(problems).toEqual(told.problems);
        // What is wrong stays letter for letter as it was typed.
        expect(bad).toEqual(told.bad);
        expect(good).toEqual(told.good);
      },
      share,
    );
  });

  test('the server takes what it accepts, to the letter', () => {
    holdsFor(
      hostileForm(fields, today),
      (form) => {
        const { good } = sorted(kind, recordKind, form);
        const change = changeOf(kind, recordKind, good);
        const arrived = throughTheWire(change);
        expect(arrived).toEqual(change);
        expect(judgeShape(arrived, kind.name)).toEqual({ type: 'accept' });
        const isHeld = (name: string) => sameJson(arrived.set[name], kept(form[name] ?? null));
        expect(Object.keys(good).filter((name) => !isHeld(name))).toEqual([]);
      },
      share,
    );
  });

  test('an edit holds every letter typed, field after field', () => {
    const stored = Object.fromEntries(Object.entries(fields).map(([name]) => [name, 'đã có']));
    const { root } = bundleOf(accepted(1, making('R', stored)));
    holdsFor(
      hostileForm(fields, today),
      (form) => {
        const draft = Object.entries(form).reduce<Form>(
          (held, [name, value]) => typedInto(held, root, name, value),
          {},
        );
        const shown = { ...root.values, ...fieldsIn(draft) };
        for (const [name, value] of Object.entries(form)) expect(shown[name]).toEqual(value);
      },
      share,
    );
  });
});

/** Too dear to make again and again. */
const longTexts = all.flatMap(({ kind, recordKind, fields }) =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.type === 'long-text' ? [{ kind, recordKind, name, max: field.max ?? 20_000 }] : [],
  ),
);

test.each(longTexts)(
  '$recordKind: $name holds $max letters and not one more',
  ({ kind, recordKind, name, max }) => {
    const letters = 'ệ'.normalize('NFD').repeat(max);
    expect(sorted(kind, recordKind, { [name]: letters })).toEqual({
      ...{ good: { [name]: letters.normalize('NFC') }, bad: {}, problems: {} },
    });
    const more = sorted(kind, recordKind, { [name]: `${letters}🙏` });
    expect([more.good, more.bad]).toEqual([{}, { [name]: `${letters}🙏` }]);
    expect(more.problems).toEqual({
      [name]: `Dài quá: nhiều nhất là ${max.toLocaleString('de-DE')} chữ cái.`,
    });
  },
);

test('texts that are too long together are named one after another, the longest first, until the rest can be sent', () => {
  const petition = kinds.petition as KindDefinition;
  // A sign that no keyboard has takes six on the wire.
  const odd = (count: number) => `a${'\u0001'.repeat(count)}b`;
  const form = {
    summary: odd(19_900),
    request: odd(4_990),
    documents: odd(4_990),
    sender: odd(290),
    address: 'Bản Hồng',
  };
  const { good, bad, problems } = sorted(petition, 'petition', form);
  expect(problems).toEqual({
    summary: 'Cả phiếu cộng lại dài quá, không gửi đi được. Bác viết ngắn lại chỗ này.',
  });
  expect(bad).toEqual({ summary: form.summary });
  const { summary: _long, ...others } = form;
  expect(good).toEqual(others);
  const sent = changeOf(petition, 'petition', form);
  expect(textOf(sent as never)?.length ?? maxChangeChars).toBeGreaterThan(170_000);
  expect(textOf(changeOf(petition, 'petition', good) as never)).not.toBeNull();
});

const expected = (fields: Fields, form: Form) => {
  const problems: { [field: string]: string } = {};
  for (const [name, value] of Object.entries(form)) {
    const field = fields[name];
    const wrong = field && wrongOf(field, kept(value));
    if (wrong) problems[name] = wrong;
  }
  const those = (isWrong: boolean) => Object.entries(form).filter(([name]) => name in problems === isWrong);
  return {
    problems,
    bad: Object.fromEntries(those(true)),
    good: Object.fromEntries(those(false).map(([name, value]) => [name, kept(value)])),
  };
};

const writing = { newId: () => idOf('N'), now: () => 1, seen: 3, gen: 'g' };

const changeOf = (kind: KindDefinition, recordKind: string, values: Form): Change => {
  if (recordKind === kind.name) return createChange(writing, { kind: recordKind }, values);
  const root = idOf('R');
  const natural = kind.rows[recordKind]?.naturalKey && { naturalId: naturalId(root, recordKind, 'key') };
  return createChange(writing, { kind: recordKind, root, ...natural }, values);
};

/** Packed, written as bytes, read and parsed as the server does. */
const throughTheWire = (change: Change): Change => {
  const request = { v: 1, app: 'test', gen: 'g', cursor: 3, epoch: 1, push: [change] };
  const bytes = new TextEncoder().encode(JSON.stringify(packRequest(request as never)));
  const { push } = exchangeRequestSchema.parse(unpackRequest(JSON.parse(new TextDecoder().decode(bytes))));
  const [raw] = push;
  expect(textOf(raw as never)).toBe(canonicalJson(change as never));
  return changeSchema.parse(raw);
};
