// While a petition is written: what so many people are in the sense of the law, to be taken over with one press.
import { groupOf } from '../../../shared/rules/case/many-people.ts';
import { dayInVietnam, isDay } from '../../../shared/rules/days.ts';
import { useAccount } from '../account-context.ts';
import type { OwnNoticeProps } from '../form/own-notices.ts';
import { Button } from '../parts/Button.tsx';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';
import { groupWord } from './doubt-words.ts';
import { lawInForce } from './law-in-force.ts';

export function GroupNotice({ values, onChange }: OwnNoticeProps) {
  const { catalog, now } = useAccount();
  const { people, signatories, received, type } = values;
  if (type === 'denunciation' || typeof people !== 'number' || people < 1) return null;
  const day = isDay(received) ? received : dayInVietnam(now());
  const { group, rule } = groupOf(people, lawInForce(catalog.directory.value).rules, day);
  if (signatories === group || (group === 'one' && !signatories)) return null;
  const what = groupWord(group);
  return (
    <Notice
      live
      action={<Button onPress={() => onChange('signatories', group)}>{t('group.take', { what })}</Button>}
    >
      <p>{t('group.is', { n: people, what, citation: rule?.citation ?? '' })}</p>
    </Notice>
  );
}
