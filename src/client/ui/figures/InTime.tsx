// How many petitions of the period were handled in time, late, or stand overdue; each number opens what it counts.
import { percentOf } from '../../../shared/kinds/counts.ts';
import { useAccount } from '../account-context.ts';
import { text } from '../kind-texts.ts';
import { LongList } from '../list/LongList.tsx';
import { Section } from '../parts/Section.tsx';
import { paths } from '../routes.ts';
import { dayOf } from '../text/format-date.ts';
import { formatNumber, t } from '../text/t.ts';
import { asked } from './asked.ts';
import type { Question } from './figures.ts';
import { type Timing, timingFigure, timings } from './timing.ts';
import { useTimings } from './use-timings.ts';

interface InTimeProps {
  readonly question: Question;
}

/** Folded until it is asked for: each petition of the period is read for it. */
export function InTime({ question }: InTimeProps) {
  const open = asked.value.inTime === true;
  return (
    <Section
      title={t('figures.inTime')}
      open={open}
      onToggle={(inTime) => {
        if (inTime !== open) asked.value = { ...asked.value, inTime };
      }}
    >
      {open && <Numbers question={question} />}
    </Section>
  );
}

function Numbers({ question }: InTimeProps) {
  const { of, left } = useTimings(question);
  return (
    <>
      <Reading left={left} />
      <ul class="rows">
        {timings.map((timing) => {
          const n = [...of.values()].filter((one) => one === timing).length;
          const share = percentOf(n, of.size);
          return (
            <li key={timing}>
              <a class="row figure" href={paths.figures(timingFigure(timing))}>
                <span>{text(`figure.${timingFigure(timing)}`)}</span>
                <span class="figure-number">
                  {formatNumber(n)}
                  {share !== undefined && ` (${share} %)`}
                </span>
              </a>
            </li>
          );
        })}
      </ul>
      <p class="small soft">{t('figures.inTimeHow')}</p>
    </>
  );
}

/** The petitions of one number, newest first. */
export function Timed({ question, timing }: InTimeProps & { readonly timing: Timing }) {
  const { catalog, now } = useAccount();
  const { petitions, of, left } = useTimings(question);
  const found = petitions.filter(({ id }) => of.get(id) === timing);
  return (
    <>
      <Reading left={left} />
      <p class="soft">{t('figures.counted', { n: found.length })}</p>
      <LongList
        label={text(`figure.${timingFigure(timing)}`)}
        items={found}
        directory={catalog.directory.value}
        today={dayOf(now())}
        resetKey={timing}
      />
    </>
  );
}

const Reading = ({ left }: { readonly left: number }) =>
  left > 0 ? (
    <p class="soft" role="status">
      {t('work.reading', { n: left })}
    </p>
  ) : null;
