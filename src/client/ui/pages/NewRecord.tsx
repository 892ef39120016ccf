// A new record: the question first where there is one, then its form.

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { KindDefinition, Values } from '../../../shared/kinds/define-kind.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { kinds } from '../../../shared/kinds/registry.ts';
import { useAccount } from '../account-context.ts';
import { AskFirst, AskType } from '../form/AskFirst.tsx';
import { NewForm } from '../form/NewForm.tsx';
import { kindLooks } from '../kind-looks.ts';
import { kindLabel } from '../kind-texts.ts';
import { lazyPage } from '../lazy-page.tsx';
import { mayBegin } from '../own-kinds.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Page } from '../parts/Page.tsx';
import { mayImport, petitionImport } from '../petition-import/may-import.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

interface NewRecordProps {
  readonly kind: string;
  /** Goes on with this draft; it was asked before it was begun. */
  readonly draft?: string | undefined;
}

/** What begins many records at once. */
const ImportPetitions = lazyPage(() => import('../petition-import/ImportPetitions.tsx'));

type Asked = 'first' | 'type' | 'done';

export default function NewRecord({ kind: name, draft }: NewRecordProps) {
  const { query } = useLocation();
  const me = useAccount().me.value;
  const kind = kinds[name];
  const look = kindLooks[name];
  const [asked, setAsked] = useState<Asked>(look?.asksFirst && draft === undefined ? 'first' : 'done');
  const [type, setType] = useState<string>();
  if (name === petitionImport) return mayImport(me) ? <ImportPetitions /> : <NotYours kind={petition.name} />;
  if (!kind || !look)
    return (
      <Page title={t('record.missing')} back={{ href: paths.home }}>
        {null}
      </Page>
    );
  // What was written before the right was lost stays in sight.
  if (draft === undefined && !mayBegin(me, name)) return <NotYours kind={name} />;
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

/** The address of a form for others. */
function NotYours({ kind }: { readonly kind: string }) {
  return (
    <Page
      title={t('new.notYours')}
      back={{ href: paths.home }}
      actions={<LinkButton href={paths.home}>{t('error.home')}</LinkButton>}
    >
      <p>{t('new.notYoursDetail', { what: kindLabel(kind) })}</p>
    </Page>
  );
}

/** The village whose list led here. */
const startOf = (
  { fields, villagesField }: KindDefinition,
  { village }: Readonly<Record<string, string>>,
): Values =>
  village && villagesField
    ? { [villagesField]: fields[villagesField]?.type === 'ref' ? village : [village] }
    : {};
