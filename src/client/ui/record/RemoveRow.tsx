// Taking a row away, and what was kept beside it: gone at once, with a way back.
import { type Bundle, isDeleted, type RecordState } from '../../../shared/core/bundle.ts';
import type { RecordId } from '../../../shared/core/ids.ts';
import { ok, type Result } from '../../../shared/core/result.ts';
import { partsOf } from '../../../shared/kinds/parts-of.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import type { SaveFailure } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { kindLabel } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';

interface RemoveRowProps {
  readonly bundle: Bundle;
  readonly row: RecordState;
  readonly backHref: string;
}

export function RemoveRow({ bundle, row, backHref }: RemoveRowProps) {
  const { records } = useAccount();
  const route = useWayOn();
  const { problem, attempt } = useAttempt();
  const root = bundle.root.id;
  const all = [...filesBeside(bundle, row), row.id];
  const remove = async () => {
    if (!(await attempt(() => eachOf(all, (one) => records.remove(root, one))))) return;
    const what = kindLabel(row.kind).toLocaleLowerCase('vi');
    offerUndo(t('record.deleted', { what }), () => eachOf(all, (one) => records.restore(root, one)));
    route(backHref, true);
  };
  return (
    <>
      <Button kind="danger" icon="trash" onPress={() => void remove()}>
        {t('record.delete')}
      </Button>
      <Problem words={problem} />
    </>
  );
}

/** Those that still stand. */
const filesBeside = (bundle: Bundle, { id, kind }: RecordState): readonly RecordId[] =>
  kinds[bundle.root.kind]?.rows[kind]?.keepsFiles
    ? partsOf(bundle, id)
        .filter((row) => row.kind === 'attachment' && !isDeleted(row))
        .map((file) => file.id)
    : [];

/** One after the other, up to the first that fails. */
const eachOf = async (
  ids: readonly RecordId[],
  act: (id: RecordId) => Promise<Result<void, SaveFailure>>,
): Promise<Result<void, SaveFailure>> => {
  for (const id of ids) {
    const done = await act(id);
    if (!done.ok) return done;
  }
  return ok(undefined);
};
