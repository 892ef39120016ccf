// While a petition is sorted: what to do where it turns out to denounce somebody (decision 10).
import type { RecordView } from '../../store/records-api.ts';
import { Section } from '../parts/Section.tsx';
import { RedactLink } from '../record/LeaderActs.tsx';
import { t } from '../text/t.ts';

export function TurnedDenunciation({ view }: { readonly view: RecordView }) {
  return (
    <Section title={t('case.turned')}>
      <p>{t('case.turnedDetail')}</p>
      <RedactLink view={view} />
    </Section>
  );
}
