// What a new form holds before anybody types: the day, the villages, who records, and what was so the last time.
import { useEffect, useState } from 'preact/hooks';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { useAccount } from '../account-context.ts';
import { dayOf } from '../text/format-date.ts';
import { scopeOn } from './offered.ts';

type Account = ReturnType<typeof useAccount>;

type Given = {
  /** 'yyyy-mm-dd', or null when the phone's clock cannot be trusted with a legal date (decision 18). */
  readonly today: string | null;
  readonly villages: readonly string[];
  readonly name: string;
  readonly isHead: boolean;
};

type Start = {
  readonly values: (given: Given) => Values;
  /** Taken over from this person's last record of the kind, where it holds them. */
  readonly asLast: readonly string[];
};

/** A village head convenes and leads his village's meeting; everywhere else the writer is the secretary. */
const starts: { readonly [kind: string]: Start } = {
  dialogue: {
    values: ({ today, villages, name }) => ({ form: 'dialogue', date: today, villages, secretary: name }),
    asLast: ['place', 'chair'],
  },
  petition: {
    values: ({ today, villages }) => ({ received: today, source: 'in-person', villages }),
    asLast: [],
  },
  reception: {
    values: ({ today, name }) => ({ form: 'regular', date: today, receiver: name }),
    asLast: ['place', 'receiver', 'receiverRole', 'mode'],
  },
  notice: {
    values: ({ today }) => ({ form: 'other', date: today }),
    asLast: ['signer'],
  },
  'voter-list': {
    values: ({ today }) => ({ level: 'province', date: today }),
    asLast: ['sentTo', 'signer'],
  },
  household: {
    values: ({ villages }) => (villages.length === 1 ? { village: villages[0] ?? null } : {}),
    asLast: [],
  },
  minutes: {
    values: ({ today, villages, name, isHead }) => ({
      form: 'village-meeting',
      date: today,
      villages,
      [isHead ? 'chair' : 'secretary']: name,
    }),
    asLast: ['place', 'chair', 'secretary', 'households'],
  },
};

/** Undefined until the last record was looked at, which takes one read. */
export function usePrefill(kind: string): Values | undefined {
  const account = useAccount();
  const [prefill, setPrefill] = useState<Values>();
  useEffect(() => {
    let live = true;
    void prefillOf(account, kind).then((values) => live && setPrefill(values));
    return () => {
      live = false;
    };
  }, [account, kind]);
  return prefill;
}

export async function prefillOf(account: Account, kind: string): Promise<Values> {
  const start = starts[kind];
  if (!start) return {};
  const directory = account.catalog.directory.value;
  const me = scopeOn(account.me.value, directory.ended, dayOf(account.now()));
  const isHead = me.roles.includes('head');
  const last = await lastOwn(account, kind);
  const values = start.values({
    today: account.clock.value.off ? null : dayOf(account.now()),
    villages: isHead ? ownVillages(me.villages, last) : [],
    name: directory.people.get(account.person)?.name ?? '',
    isHead,
  });
  const taken = start.asLast.filter((name) => last[name] !== undefined && last[name] !== null);
  return { ...values, ...Object.fromEntries(taken.map((name) => [name, last[name] ?? null])) };
}

/** His one village; of several those he wrote about last. */
const ownVillages = (villages: readonly string[], last: Values): readonly string[] => {
  const before = Array.isArray(last.villages) ? last.villages.map(String) : [];
  return villages.length > 1 ? before.filter((id) => villages.includes(id)) : villages;
};

async function lastOwn({ catalog, records }: Account, kind: string): Promise<Values> {
  const item = catalog.items.value.find((one) => one.mine && one.kind === kind);
  if (!item) return {};
  // Without it the form is only emptier.
  const view = await records.open(item.id).catch(() => null);
  return view?.bundle.root.values ?? {};
}
