// Closed minutes: their code, what came after the closing and its way into an addendum, and the check of a paper's code.
import { useEffect, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { normaliseCode } from '../../../shared/core/typed-code.ts';
import { type Closed, isTaken } from '../../../shared/kinds/closed-minutes.ts';
import { isHash, writtenHash } from '../../../shared/kinds/closed-snapshot.ts';
import { type Later, laterText } from '../../../shared/kinds/later-minutes.ts';
import type { RecordView } from '../../store/records-api.ts';
import { shortHashOf } from '../../store/seal-text.ts';
import { useAccount } from '../account-context.ts';
import { checkPath } from '../check/check-path.ts';
import { LongText } from '../form/LongText.tsx';
import { Problem } from '../form/Problem.tsx';
import { TextField } from '../form/TextField.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { Button } from '../parts/Button.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Notice } from '../parts/Notice.tsx';
import { dayOf, fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { closedIn } from './closed.ts';
import { LaterList } from './LaterList.tsx';
import { wordsIn } from './values-in.ts';

interface ClosedPartProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
}

export function ClosedPart({ view, mayWrite }: ClosedPartProps) {
  const closed = closedIn(view.bundle);
  if (!closed) return null;
  return (
    <>
      <section class="card" aria-label={t('close.hash')}>
        <Mark tone="done" icon="lock">
          {t('meeting.closedAt', { when: closedWhen(closed) })}
        </Mark>
        <p class="hash">{writtenHash(closed.hash)}</p>
        <p class="small soft">{t('close.hashHint')}</p>
        <CheckCode closed={closed} />
        <a class="small" href={checkPath}>
          {t('close.checkOther')}
        </a>
      </section>
      {closed.addenda.map(({ row, takesUp }) => (
        <section key={row.id} class="card">
          <h2>{t('close.added', { day: fullDay(wordsIn(row.values, 'date')) })}</h2>
          <p>{wordsIn(row.values, 'text')}</p>
          <LaterList later={takesUp} bundle={view.bundle} />
        </section>
      ))}
      <CameLater {...{ view, closed, mayWrite }} />
    </>
  );
}

/** '14:32, 12/11/2026'. */
export const closedWhen = ({ row: { values } }: Closed): string =>
  [wordsIn(values, 'at'), fullDay(wordsIn(values, 'date'))].filter(Boolean).join(', ');

interface CameLaterProps extends ClosedPartProps {
  readonly closed: Closed;
}

/** Nothing is refused and nothing lost: what came is proposed, and taken up when somebody who may agrees. */
function CameLater({ view, closed, mayWrite }: CameLaterProps) {
  const { later } = closed;
  if (later.length === 0 && !mayWrite) return null;
  return (
    <section class="group">
      {later.length > 0 && (
        <>
          <h2>
            {t('close.later')} · {later.length}
          </h2>
          <Notice kind="warn">{t('close.laterHint')}</Notice>
          <LaterList later={later} bundle={view.bundle} />
        </>
      )}
      {mayWrite && <Addendum root={view.bundle.root.id} later={later} />}
    </section>
  );
}

interface AddendumProps {
  readonly root: RecordId;
  readonly later: readonly Later[];
}

/** In words of one's own, with what came later where something did. */
function Addendum({ root, later }: AddendumProps) {
  const { records, now } = useAccount();
  const [words, setWords] = useState('');
  const { problem, attempt } = useAttempt();
  const isTakingUp = later.length > 0;
  const add = async () => {
    const text = words.trim().normalize('NFC') || (isTakingUp ? t('close.later') : '');
    if (text === '') return;
    const date = dayOf(now());
    const differs = laterText(later);
    const isDone = await attempt(async () =>
      records.addRow(root, 'addendum', {
        date,
        text,
        ...(isTakingUp && { differs, adopted: await shortHashOf(differs) }),
      }),
    );
    if (isDone) setWords('');
  };
  return (
    <>
      <LongText
        label={t(isTakingUp ? 'close.addText' : 'close.add')}
        rows={1}
        value={words}
        onChange={setWords}
      />
      <div class="buttons">
        <Button icon="plus" onPress={() => void add()}>
          {t(isTakingUp ? 'close.agree' : 'meeting.add')}
        </Button>
      </div>
      <p class="small soft">{t('close.addHint')}</p>
      <Problem words={problem} />
    </>
  );
}

/** A code typed off a paper; and, unasked, whether this phone's own text still has its code. */
function CheckCode({ closed }: { readonly closed: Closed }) {
  const [typed, setTyped] = useState('');
  const own = wordsIn(closed.row.values, 'snapshot');
  const isSound = useSound(own, closed.hash);
  const code = normaliseCode(typed);
  return (
    <>
      {isSound === false && <Notice kind="error">{t('close.checkBroken')}</Notice>}
      <TextField
        kind="code"
        label={t('close.check')}
        hint={t('close.checkHint')}
        value={typed}
        onChange={setTyped}
        enterWord="done"
      />
      <div role="status">{isHash(code) && <Verdict {...{ closed, code }} />}</div>
    </>
  );
}

/** What a code alone shows: which closing the paper came from, not that its words are still the same. */
function Verdict({ closed, code }: { readonly closed: Closed; readonly code: string }) {
  const isOther = closed.others.some(({ values }) => values.hash === code);
  if (code !== closed.hash)
    return (
      <Mark tone="late" icon="alert">
        {t(isOther ? 'close.checkOtherClosing' : 'close.checkNo')}
      </Mark>
    );
  return (
    <>
      <Mark tone={isTaken(closed.row) ? 'done' : 'wait'} icon="check">
        {t('close.checkYes')}
      </Mark>
      <p class="small">{t('close.checkCompare')}</p>
      {!isTaken(closed.row) && <p class="small">{t('close.checkUnsent')}</p>}
    </>
  );
}

function useSound(text: string, hash: string): boolean | undefined {
  const [isSound, setSound] = useState<boolean>();
  useEffect(() => {
    let live = true;
    void shortHashOf(text).then((code) => live && setSound(code === hash));
    return () => {
      live = false;
    };
  }, [text, hash]);
  return isSound;
}
