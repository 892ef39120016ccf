// What the commune did not accept: the reason, the text as it was written, and a way on.

import { isCreation } from '../../../shared/core/change.ts';
import { ok } from '../../../shared/core/result.ts';
import { fieldsOf, type KindDefinition } from '../../../shared/kinds/define-kind.ts';
import { startDraft } from '../../store/begin-draft.ts';
import type { RefusedChange } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { text } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { Facts } from '../parts/Facts.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { factsOf } from './FieldSections.tsx';
import { newRowView } from './row-views.ts';
import { useWording } from './use-record.ts';

interface RefusedProps {
  readonly kind: KindDefinition;
  readonly refused: readonly RefusedChange[];
}

/** "Viết lại từ đây" opens a form that holds the refused text; only forgetting takes it away. */
export function Refused({ kind, refused }: RefusedProps) {
  return (
    <>
      {refused.map((one) => (
        <RefusedOne key={one.change.id} kind={kind} {...one} />
      ))}
    </>
  );
}

function RefusedOne({ kind, change, reason }: RefusedChange & { readonly kind: KindDefinition }) {
  const { drafts, records } = useAccount();
  const route = useWayOn();
  const { problem, attempt } = useAttempt();
  const wording = useWording();
  const fields = fieldsOf(kind, change.kind) ?? {};
  const sealed = kind.rows[change.kind]?.sealed;
  // A sealed text is no reading matter: what it says stands in the record.
  const names = Object.keys(change.set).filter((name) => name !== sealed?.text);
  const facts = factsOf(change.kind, fields, names, change.set, wording);
  const rewrite = async () => {
    const isRow = change.record !== change.root;
    const isNew = isCreation(change);
    const draft = startDraft(
      drafts,
      change.kind,
      isNew ? undefined : change.record,
      isRow ? change.root : undefined,
    );
    drafts.update(draft, change.set);
    await drafts.flush(true);
    if (isNew && !isRow) route(paths.newRecord(change.kind, draft));
    else route(paths.record(change.root, isNew ? newRowView(change.kind) : isRow ? change.record : 'edit'));
  };
  const forget = async () => ok(await records.dismissRefused(change.id));
  return (
    <Notice
      kind="error"
      title={t('record.refusedTitle')}
      action={
        <>
          {sealed?.holder ? (
            <LinkButton href={paths.record(change.root, 'close')} icon="lock">
              {t('record.refusedRewrite')}
            </LinkButton>
          ) : (
            <Button icon="pen" onPress={() => void rewrite()}>
              {t('record.refusedRewrite')}
            </Button>
          )}
          <Button kind="quiet" onPress={() => void attempt(forget)}>
            {t('record.refusedForget')}
          </Button>
        </>
      }
    >
      <div class="group">
        <p>{text(`refusal.${reason}`)}</p>
        <Problem words={problem} />
        {facts.length > 0 && (
          <>
            <p>{t('record.refusedKept')}</p>
            <Facts facts={facts} />
          </>
        )}
      </div>
    </Notice>
  );
}
