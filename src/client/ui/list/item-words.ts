// A listed record in words: what it is about, where and when, and where it stands.
import { briefs } from '../../../shared/kinds/briefs.ts';
import type { Directory, Item } from '../../store/catalog-api.ts';
import type { RecordStateWord } from '../../store/records-api.ts';
import { kindLooks, type Stage } from '../kind-looks.ts';
import { typeLabel } from '../kind-texts.ts';
import { nearDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';

export const titleText = (title: string): string => (title === '' ? t('record.untitled') : title);

/** "Bản Búng", "Bản Búng, Bản Xuân Tre", "Bản Búng và 4 bản khác". Who has left office holds no list of names any more. */
export const villagesText = (villages: readonly string[], directory: Directory): string => {
  const names = villages.flatMap((id) => directory.villages.get(id) ?? []);
  const [first = ''] = names;
  return names.length > 2 ? t('list.villagesMore', { first, n: names.length - 1 }) : names.join(', ');
};

/** What stands under a title: its type, its villages, its day. */
export const metaOf = (item: Item, directory: Directory, today: string): readonly string[] => {
  const kind = briefs[item.kind];
  return [
    kind ? typeLabel(kind, item.choices) : '',
    villagesText(item.villages, directory),
    item.date === '' ? '' : nearDay(item.date, today),
  ];
};

const stateLooks: { readonly [state in RecordStateWord]: Stage } = {
  draft: { word: 'state.draft', tone: 'still', icon: 'pen' },
  unsent: { word: 'state.pending', tone: 'wait', icon: 'clock' },
  sending: { word: 'record.sending', tone: 'lead', icon: 'send' },
  received: { word: 'record.stateReceived', tone: 'done', icon: 'check' },
  parked: { word: 'state.receivedLater', tone: 'wait', icon: 'check' },
  refused: { word: 'record.stateRefused', tone: 'late', icon: 'alert' },
  others: { word: 'state.forked', tone: 'wait', icon: 'split' },
};

/** The states of an item: where it is on its way, and where its case stands. */
export const stagesOf = (item: Item): readonly Stage[] => [
  stateLooks[item.state],
  ...(kindLooks[item.kind]?.stages?.(item.steps) ?? []),
];
