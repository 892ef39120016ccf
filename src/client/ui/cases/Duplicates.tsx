// On a petition's page: "Có thể trùng với…". Linking keeps both; nothing is merged.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { t } from '../text/t.ts';
import { DuplicateRows } from './DuplicateRows.tsx';
import { type Duplicate, linkBetween } from './find-duplicates.ts';
import { useDuplicates } from './use-duplicates.ts';

interface DuplicatesProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

export function Duplicates({ view, mayWrite }: DuplicatesProps) {
  const { records } = useAccount();
  const { problem, attempt } = useAttempt();
  const { id, values } = view.bundle.root;
  const found = useDuplicates(id, values);
  /** Linked here just now: what was found is older than that. */
  const [linked, setLinked] = useState<readonly RecordId[]>([]);
  const left = found?.duplicates.filter(({ other }) => !linked.includes(other.id)) ?? [];
  if (!found || found.of.id !== id || left.length === 0) return <Problem words={problem} />;
  const linkOf = (duplicate: Duplicate) => {
    const { other, received } = duplicate;
    const here = { of: found.of, received: String(values.received ?? '') };
    const { from, to, isFree } = linkBetween(here, { of: other, received });
    // A denunciation's record holds no link: it could lead to a name (decision 10).
    if (!mayWrite || !isFree || other.type === 'denunciation') return undefined;
    return () => void link(other.id, from, to);
  };
  const link = async (other: RecordId, from: RecordId, to: RecordId) => {
    if (!(await attempt(() => records.edit(from, from, { related: { root: to } })))) return;
    setLinked((before) => [...before, other]);
    offerUndo(t('duplicates.linked'), async () => {
      const undone = await records.edit(from, from, { related: null });
      if (undone.ok) setLinked((before) => before.filter((one) => one !== other));
      return undone;
    });
  };
  return (
    <section class="group" aria-label={t('duplicates.title')}>
      <h2>{t('duplicates.title')}</h2>
      <p class="small soft">{t('duplicates.hint')}</p>
      <DuplicateRows duplicates={left} linkOf={linkOf} />
      <Problem words={problem} />
    </section>
  );
}
