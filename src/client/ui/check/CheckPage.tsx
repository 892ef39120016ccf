// A paper is held, its code typed: whether these are minutes as the commune has them closed.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { titleOf } from '../../../shared/kinds/define-kind.ts';
import { minutes } from '../../../shared/kinds/minutes.ts';
import { useAccount } from '../account-context.ts';
import { TextField } from '../form/TextField.tsx';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { type CheckAnswer, checkCode } from './check-code.ts';

export default function CheckPage() {
  const [typed, setTyped] = useState('');
  const { answer, setAnswer, check } = useCheck(typed);
  const isShort = answer !== null && answer !== 'asking' && answer.type === 'no-code';
  return (
    <Page title={t('check.title')} back={{ href: paths.settings }}>
      <p>{t('check.lead')}</p>
      <div class="form">
        <TextField
          kind="code"
          label={t('check.code')}
          hint={t('check.hint')}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setAnswer(null);
          }}
          onEnter={() => void check()}
          enterWord="done"
          problem={isShort ? t('check.short') : undefined}
        />
        <div class="buttons">
          <Button
            kind="primary"
            icon="check"
            busy={answer === 'asking' ? t('check.asking') : undefined}
            onPress={() => void check()}
          >
            {t('check.do')}
          </Button>
        </div>
      </div>
      {answer !== null && answer !== 'asking' && <Answer answer={answer} />}
    </Page>
  );
}

/** Null until asked. */
function useCheck(typed: string) {
  const { catalog, records, sync } = useAccount();
  const [answer, setAnswer] = useState<CheckAnswer | 'asking' | null>(null);
  const check = async () => {
    setAnswer('asking');
    setAnswer(await checkCode({ catalog, records, sync }, typed));
  };
  return { answer, setAnswer, check };
}

function Answer({ answer }: { readonly answer: CheckAnswer }) {
  switch (answer.type) {
    case 'no-code':
      return null;
    case 'found':
      return (
        <Notice kind="good" live title={t('check.found')} action={<Open root={answer.root} />}>
          <Subject root={answer.root} />
          <p>{t('check.foundDetail')}</p>
        </Notice>
      );
    case 'unsent':
      return (
        <Notice kind="warn" live title={t('check.unsent')} action={<Open root={answer.root} />}>
          <Subject root={answer.root} />
          <p>{t('check.unsentDetail')}</p>
        </Notice>
      );
    case 'other':
      return <Other {...answer} />;
    case 'elsewhere':
      return (
        <Notice kind="good" live title={t('check.found')}>
          {t(answer.isSeen ? 'check.notYetHere' : 'check.elsewhere')}
        </Notice>
      );
    case 'unknown':
      return (
        <Notice kind="warn" live title={t('check.unknown')}>
          {t('check.unknownDetail')}
        </Notice>
      );
    case 'no-network':
      return <Notice live>{t('check.offline')}</Notice>;
  }
}

/** Everybody is told that another closing counts; its code, who may see the minutes. */
function Other({ root, counts }: Extract<CheckAnswer, { readonly type: 'other' }>) {
  const detail = counts ? t('check.otherDetail', { code: counts }) : t('check.otherElsewhere');
  return (
    <Notice kind="warn" live title={t('check.other')} action={root && <Open root={root} />}>
      {root && <Subject root={root} />}
      <p>{detail}</p>
    </Notice>
  );
}

function Open({ root }: { readonly root: RecordId }) {
  return (
    <LinkButton href={paths.record(root)} icon="people">
      {t('check.open')}
    </LinkButton>
  );
}

/** What the minutes are about, to be held against the paper. */
function Subject({ root }: { readonly root: RecordId }) {
  const { catalog } = useAccount();
  const item = catalog.items.value.find(({ id }) => id === root);
  const subject = item?.values ? titleOf(minutes, item.values) : (item?.title ?? '');
  return subject === '' ? null : (
    <p>
      <strong>{subject}</strong>
    </p>
  );
}
