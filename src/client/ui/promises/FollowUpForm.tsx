// The form of one step of a promise: the day, and what that step asks besides.
import type { RecordState } from '../../../shared/core/bundle.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { dialogue } from '../../../shared/kinds/dialogue.ts';
import { fieldsOfFollowUp } from '../../../shared/rules/promise/offers.ts';
import type { FollowUpStep, PromiseOf } from '../../../shared/rules/promise/promise-types.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { fieldsIn } from '../form/form-values.ts';
import { offersVillage } from '../form/offered.ts';
import { RowForm } from '../form/RowForm.tsx';
import { type FormDraft, useDraft } from '../form/use-draft.ts';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { promiseView } from './promise-view.ts';
import { followUpWord, wordsOf } from './promise-words.ts';

interface FollowUpFormProps {
  readonly view: RecordView;
  readonly row: RecordState;
  readonly step: FollowUpStep;
  readonly promise: PromiseOf;
}

export function FollowUpForm(props: FollowUpFormProps) {
  const { view, row, step } = props;
  const root = view.bundle.root.id;
  const draft = useDraft({ kind: 'follow-up', root, of: { step, opinion: row.id } });
  const backHref = paths.record(root, promiseView(row.id));
  if (!draft.values)
    return (
      <Page title={followUpWord(step)} back={{ href: backHref }}>
        {null}
      </Page>
    );
  return <Filled {...props} draft={draft} kept={fieldsIn(draft.values)} backHref={backHref} />;
}

interface FilledProps extends FollowUpFormProps {
  readonly draft: FormDraft;
  readonly kept: Values;
  readonly backHref: string;
}

/** Of a draft begun for another opinion or step nothing is taken. */
function Filled({ view: { bundle }, row, step, promise, draft, kept, backHref }: FilledProps) {
  const account = useAccount();
  const all = dialogue.rows['follow-up']?.fields ?? {};
  const names = fieldsOfFollowUp(step, promise);
  const fields = Object.fromEntries(names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
  const own = kept.opinion === row.id && kept.step === step ? kept : {};
  const [only] = promise.toRead;
  const { villages } = bundle.root.values;
  const speaking = (Array.isArray(villages) ? villages.map(String) : []).filter((id) =>
    offersVillage(account.me.value, id),
  );
  const start: Values = {
    ...(!account.clock.value.off && { date: dayOf(account.now()) }),
    ...(step === 'read-out' && only !== undefined && { village: only }),
    ...(step === 'confirmed' && speaking.length === 1 && { village: speaking[0] ?? null }),
  };
  const values: Values = { ...start, ...own, step, opinion: row.id };
  return (
    <RowForm
      kind={dialogue}
      rowKind="follow-up"
      title={followUpWord(step)}
      sub={short(wordsOf(row, 'text'))}
      {...{ bundle, fields, values, draft, backHref }}
    />
  );
}

const longest = 60;

const short = (words: string): string =>
  words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words;
