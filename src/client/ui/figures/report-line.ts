// The line officials report, as Bắc Quang's was: sessions, attendances, opinions, answers, petitions, complex cases.
import type { Counts } from '../../../shared/kinds/counts.ts';
import { text } from '../kind-texts.ts';
import { formatNumber, t } from '../text/t.ts';
import { complexShare, figureGroups } from './figures.ts';

/** Parts of nothing are left out, but for the four that every report has. */
export const reportLine = (figures: Counts): string => {
  const number = (figure: string): number => figures[figure] ?? 0;
  const share = complexShare(figures);
  const petitions = figureGroups
    .find(({ name }) => name === 'petition')
    ?.figures.filter((figure) => /^(petitions|stage)\./.test(figure) && number(figure) > 0)
    .map((figure) => `${text(`figure.${figure}`).toLocaleLowerCase('vi')} ${formatNumber(number(figure))}`);
  return [
    t('figures.line.sessions', { n: number('sessions') }),
    t('figures.line.attendances', { n: number('attendances') }),
    t('figures.line.opinions', { n: number('opinions') }),
    t('figures.line.onTheSpot', { n: number('opinions.on-the-spot') }),
    ...(number('visits') > 0
      ? [
          t('figures.line.visits', {
            sessions: number('receptions'),
            visits: number('visits'),
            people: number('visitors'),
          }),
        ]
      : []),
    ...(number('petitions') > 0
      ? [t('figures.line.petitions', { n: number('petitions'), parts: (petitions ?? []).join(', ') })]
      : []),
    ...(share === undefined
      ? []
      : [
          t('figures.line.complex', {
            done: number('complex.resolved'),
            all: number('complex'),
            percent: share,
          }),
        ]),
  ].join(' · ');
};
