// A new record: the question first where there is one, then its form.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { KindDefinition, Values } from '../../../shared/kinds/define-kind.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import { AskFirst, AskType } from '../form/AskFirst.tsx';
import { NewForm } from '../form/NewForm.tsx';
import { kindLooks } from '../kind-looks.ts';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

interface NewRecordProps {
  readonly kind: string;
  /** Goes on with this draft; it was asked before it was begun. */
  readonly draft?: string | undefined;
}

type Asked = 'first' | 'type' | 'done';

export default function NewRecord({ kind: name, draft }: NewRecordProps) {
  const { query } = useLocation();
  const kind = kinds[name];
  const look = kindLooks[name];
  const [asked, setAsked] = useState<Asked>(look?.asksFirst && draft === undefined ? 'first' : 'done');
  const [type, setType] = useState<string>();
  if (!kind || !look)
    return (
      <Page title={t('record.missing')} back={{ href: paths.home }}>
        {null}
      </Page>
    );
  const title = t(look.newWord as 'new.dialogue');
  const choose = (chosen: string | undefined) => {
    setType(chosen);
    setAsked('done');
  };
  if (asked === 'first')
    return (
      <AskFirst
        title={title}
        question={t('ask.denunciation')}
        noWord={t('ask.no')}
        backHref={paths.home}
        onNo={() => setAsked('type')}
        onYes={() => choose('denunciation')}
      />
    );
  if (asked === 'type') return <AskType title={title} backHref={paths.home} onType={choose} />;
  const start = type === undefined ? startOf(kind, query) : { type };
  return <NewForm kind={kind} draft={draft} start={start} />;
}

/** The village whose list led here. */
const startOf = (
  { fields, villagesField }: KindDefinition,
  { village }: Readonly<Record<string, string>>,
): Values =>
  village && villagesField
    ? { [villagesField]: fields[villagesField]?.type === 'ref' ? village : [village] }
    : {};
