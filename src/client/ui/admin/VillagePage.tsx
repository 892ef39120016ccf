// One village: the names it had, and what may become of it: another name, one with others, several.
import { isDeleted } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { HouseholdsLink } from '../household/HouseholdsLink.tsx';
import { type Fact, Facts } from '../parts/Facts.tsx';
import { Page } from '../parts/Page.tsx';
import { Section } from '../parts/Section.tsx';
import { useRecord } from '../record/use-record.ts';
import { paths } from '../routes.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { MergeVillage } from './MergeVillage.tsx';
import { RenameVillage } from './RenameVillage.tsx';
import { SplitVillage } from './SplitVillage.tsx';
import { successorNames } from './use-bundles.ts';

export function VillagePage({ id }: { readonly id: RecordId }) {
  const { villages, ended } = useAccount().catalog.directory.value;
  const name = villages.get(id);
  return (
    <Page title={name ?? t('office.villages')} back={{ href: paths.villages }}>
      <VillageFacts id={id} />
      {name !== undefined && !ended.has(id) && (
        <>
          <Section title={t('directory.rename')}>
            <RenameVillage id={id} name={name} />
          </Section>
          <Section title={t('directory.merge')}>
            <MergeVillage id={id} name={name} />
          </Section>
          <Section title={t('directory.split')}>
            <SplitVillage id={id} name={name} />
          </Section>
        </>
      )}
      <HouseholdsLink village={id} />
    </Page>
  );
}

/** When it ended and what it became; the names it had, the last first. */
function VillageFacts({ id }: { readonly id: RecordId }) {
  const { villages } = useAccount().catalog.directory.value;
  const bundle = useRecord(id)?.bundle;
  const values = bundle?.root.values;
  const former = Object.values(bundle?.rows ?? {})
    .filter((row) => row.kind === 'former-name' && !isDeleted(row))
    .sort((a, b) => String(b.values.until ?? '').localeCompare(String(a.values.until ?? '')));
  const facts: readonly Fact[] = [
    { label: t('village.ended'), value: dayText(values?.ended) },
    { label: t('village.successors'), value: successorNames(bundle, villages) },
    { label: t('village.decision'), value: textOf(values?.decision) },
    {
      label: t('kind.former-name'),
      value: former
        .map(({ values: { name, until, decision } }) =>
          [`${name} (${t('directory.until', { day: dayText(until) })})`, textOf(decision)]
            .filter(Boolean)
            .join(' · '),
        )
        .join('\n'),
    },
  ];
  const known = facts.filter(({ value }) => value !== '');
  return known.length > 0 ? <Facts facts={known} /> : null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const dayText = (value: unknown): string => (textOf(value) === '' ? '' : fullDay(textOf(value)));
