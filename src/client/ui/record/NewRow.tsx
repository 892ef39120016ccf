// A new row: the question first where there is one, then its form.
import { useState } from 'preact/hooks';
import type { Bundle } from '../../../shared/core/bundle.ts';
import type { KindDefinition, Values } from '../../../shared/kinds/define-kind.ts';
import { AskFirst } from '../form/AskFirst.tsx';
import { useDraft } from '../form/use-draft.ts';
import type { RowLook } from '../kind-looks.ts';
import { kindLabel, text } from '../kind-texts.ts';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { NewRowForm } from './NewRowForm.tsx';

interface NewRowProps {
  readonly kind: KindDefinition;
  readonly bundle: Bundle;
  readonly look: RowLook;
}

/** A draft that is gone on with was asked before it was begun. */
export function NewRow({ kind, bundle, look }: NewRowProps) {
  const { root } = bundle;
  const draft = useDraft({ kind: look.kind, root: root.id });
  const [answer, setAnswer] = useState<Values>();
  const title = kindLabel(look.kind);
  const backHref = paths.record(root.id);
  if (!draft.values)
    return (
      <Page title={title} back={{ href: backHref }}>
        {null}
      </Page>
    );
  if (look.asksFirst && draft.id === undefined && !answer)
    return (
      <AskFirst
        title={title}
        question={text(`ask.denunciation.${look.kind}`)}
        noWord={text(`ask.no.${look.kind}`)}
        backHref={backHref}
        onNo={() => setAnswer({})}
        onYes={() => setAnswer({ type: 'denunciation' })}
      />
    );
  return (
    <NewRowForm
      {...{ kind, bundle, draft }}
      rowKind={look.kind}
      values={draft.id === undefined ? (answer ?? {}) : draft.values}
    />
  );
}
