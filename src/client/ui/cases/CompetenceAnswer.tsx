// The answer: who resolves it, what is to be done by when, by which article, and how sure that is.
import { useEffect, useRef } from 'preact/hooks';
import { may } from '../../../shared/access/access.ts';
import { factsOf } from '../../../shared/access/facts.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import type { Rank } from '../../../shared/rules/case/case-types.ts';
import { competenceOf, rankOf } from '../../../shared/rules/competence.ts';
import type { Competence, CompetenceType, Concerned } from '../../../shared/rules/competence-types.ts';
import { dayInVietnam, isDay } from '../../../shared/rules/days.ts';
import { countFrom } from '../../../shared/rules/deadline.ts';
import type { Law } from '../../../shared/rules/law.ts';
import { ruleOn } from '../../../shared/rules/rules.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { fieldLabel, optionLabel } from '../field-texts.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { Problem } from '../form/Problem.tsx';
import { useAttempt } from '../form/use-attempt.ts';
import { useWayOn } from '../form/use-way-on.ts';
import { text } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { type Fact, Facts } from '../parts/Facts.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { language, type TextKey, t } from '../text/t.ts';
import { arithmeticWords, periodWords, triggerWord } from './arithmetic.ts';
import { lawInForce } from './law-in-force.ts';

interface CompetenceAnswerProps {
  readonly head: {
    readonly title: string;
    readonly sub: string;
    readonly back: { readonly href: string; readonly label: string };
  };
  readonly view: RecordView;
  readonly type: CompetenceType;
  readonly concerned: Concerned;
  readonly onAgain: () => void;
}

export function CompetenceAnswer({ head, view, type, concerned, onAgain }: CompetenceAnswerProps) {
  const { catalog, me, now } = useAccount();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { values } = view.bundle.root;
  const received = isDay(values.received) ? values.received : undefined;
  const today = dayInVietnam(now());
  const law = lawInForce(catalog.directory.value);
  const answer = competenceOf(type, concerned, {
    remote: values.remote === true,
    again: values.instance === 'second' || values.instance === 'further',
    rules: law.rules,
    day: received ?? today,
  });
  const what = text(`competence.${answer.field}`);
  const rank = rankOf(type, concerned);
  const taken = { competence: answer.field, ...(rank && { rank }) };
  const { problem, save } = useSaving(view, what);
  const isWritten = Object.entries(taken).every(([name, value]) => values[name] === value);
  return (
    <Page
      {...head}
      actions={
        <>
          <Button onPress={onAgain}>{t('whose.again')}</Button>
          {!isWritten && may(me.value, 'write', factsOf(view.bundle)) && (
            <Button kind="primary" onPress={() => void save(taken)}>
              {t('whose.save', { what })}
            </Button>
          )}
        </>
      }
    >
      <div class="group">
        <p class="soft">{t(`whose.one.${concerned}`)}</p>
        <h2 class="title" ref={heading} tabIndex={-1}>
          {t(`whose.body.${answer.resolver}`)}
        </h2>
        {(answer.certainty === 'low' || answer.certainty === 'unknown') && (
          <Notice kind="warn" title={t('whose.doubt')}>
            <p>{t(concerned === 'former-district' ? 'whose.doubtSetting' : 'whose.doubtDetail')}</p>
          </Notice>
        )}
        <Facts facts={factsShown(type, answer, law, received, today)} />
        {rank && !isWritten && <p class="small soft">{rankWords(rank)}</p>}
        {isWritten && <p class="small soft">{t('whose.already', { what })}</p>}
        <Problem words={problem} />
      </div>
    </Page>
  );
}

const factsShown = (
  type: CompetenceType,
  answer: Competence,
  law: Law,
  received: string | undefined,
  today: string,
): readonly Fact[] => [
  { label: t('whose.act'), value: t(doing(type, answer.act)) },
  ...limitFacts(answer, law, received, today),
  { label: t('whose.cite'), value: answer.citation },
  ...(answer.notes.length > 0
    ? [
        {
          label: t('whose.notes'),
          value: answer.notes.map((note) => <p key={note}>{t(`whose.note.${note}`)}</p>),
        },
      ]
    : []),
];

/** What is counted from the receipt has its due day; the rest says from when it will be counted. */
const limitFacts = (
  { rules }: Competence,
  law: Law,
  received: string | undefined,
  today: string,
): readonly Fact[] =>
  rules.flatMap((rule): readonly Fact[] => {
    const row = ruleOn(law.rules, rule, received ?? today);
    if (!row) return [];
    const label = `${t('whose.limits')} · ${t(`whose.limit.${rule}`)}`;
    if (row.trigger === 'receipt' && received !== undefined) {
      const counted = countFrom(received, row, law.calendar, []);
      const said = arithmeticWords(counted, triggerWord('receipt', language()), row.citation, language());
      return [{ label, value: said }];
    }
    const days = periodWords(row, language());
    const since = row.trigger === 'receipt' ? 'whose.since.receipt' : 'whose.since.acceptance';
    return [{ label, value: `${t(since, { days })}, ${row.citation}` }];
  });

const doing = (type: CompetenceType, act: Competence['act']): TextKey => {
  const isDenunciation = type === 'denunciation';
  if (act === 'accept') return isDenunciation ? 'whose.do.accept.denunciation' : 'whose.do.accept.complaint';
  if (act === 'forward') return isDenunciation ? 'whose.do.forward.denunciation' : 'whose.do.forward.wish';
  if (act === 'by-field') return isDenunciation ? 'whose.do.by-field.denunciation' : 'whose.do.by-field.wish';
  return `whose.do.${act}`;
};

const rankWords = (rank: Rank): string => {
  const field = petition.fields.rank;
  const what = field ? optionLabel(petition.name, 'rank', field, rank) : rank;
  return t('whose.rank', { label: fieldLabel(petition.name, 'rank'), what });
};

/** Writing down the competence, and whom it is about, with a way back; then the record is shown again. */
function useSaving({ bundle: { root } }: RecordView, what: string) {
  const { records } = useAccount();
  const route = useWayOn();
  const { problem, attempt } = useAttempt();
  const write = (values: Values) => records.edit(root.id, root.id, values);
  const save = async (taken: Values) => {
    const before = Object.fromEntries(Object.keys(taken).map((name) => [name, root.values[name] ?? null]));
    if (!(await attempt(() => write(taken)))) return;
    offerUndo(t('whose.saved', { what }), () => write(before));
    route(paths.record(root.id), true);
  };
  return { problem, save };
}
