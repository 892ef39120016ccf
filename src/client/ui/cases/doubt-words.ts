// What is odd about a case, in plain words with the article.
import { petition } from '../../../shared/kinds/petition.ts';
import type { CaseFacts, Group } from '../../../shared/rules/case/case-types.ts';
import type { Doubt } from '../../../shared/rules/case/doubts.ts';
import { optionLabel } from '../field-texts.ts';
import { fullDay } from '../text/format-date.ts';
import { t } from '../text/t.ts';
import { stepWord } from './case-words.ts';

/** @param people how many bring the petition */
export const doubtWords = (doubt: Doubt, { people: n }: Pick<CaseFacts, 'people'>): string => {
  switch (doubt.type) {
    case 'late-extension':
    case 'late-complex':
      return t(`doubt.${doubt.type}`, { day: fullDay(doubt.on), due: fullDay(doubt.due) });
    case 'extension-too-many':
      return t('doubt.extension-too-many', { day: fullDay(doubt.on), n: doubt.most });
    case 'out-of-time':
      return t('doubt.out-of-time', { due: fullDay(doubt.due), citation: doubt.rule.citation });
    case 'ahead':
      return t('doubt.ahead', { step: stepWord(doubt.step), day: fullDay(doubt.on) });
    case 'received-ahead':
      return t('doubt.received-ahead', { day: fullDay(doubt.on) });
    case 'complex-without-grounds':
    case 'remote-without-reason':
      return t(`doubt.${doubt.type}`);
    case 'group-differs':
      return t('doubt.group-differs', {
        n,
        what: groupWord(doubt.group),
        said: groupWord(doubt.said),
        citation: doubt.rule?.citation ?? '',
      });
    case 'not-appointed':
      return t('doubt.not-appointed', { n, citation: doubt.rule.citation });
    case 'nobody-represents':
      return t('doubt.nobody-represents', { n, most: doubt.most, citation: doubt.rule.citation });
    case 'too-many-represent':
      return t('unlawful.too-many-represent', {
        n: doubt.n,
        most: doubt.most,
        citation: doubt.rule.citation,
      });
  }
};

export const groupWord = (group: Group): string => {
  const { signatories } = petition.fields;
  return signatories ? optionLabel(petition.name, 'signatories', signatories, group) : group;
};
