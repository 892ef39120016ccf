// Large type, dark on light: a decision, an answer or a notice shown or read to a room. The screen stays on.
import { useLocation } from 'preact-iso/router';
import type { Bundle } from '../../../shared/core/bundle.ts';
import { promisesOf } from '../../../shared/kinds/promises-of.ts';
import { promiseOf } from '../../../shared/rules/promise/promise-of.ts';
import type { RecordView } from '../../store/records-api.ts';
import { laterPart } from '../lazy-page.tsx';
import { Page } from '../parts/Page.tsx';
import { promiseView } from '../promises/promise-view.ts';
import { resultText } from '../promises/promise-words.ts';
import { useAwake } from '../promises/use-awake.ts';
import { useToday } from '../promises/use-promises.ts';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

const Decisions = laterPart(() => import('./Decisions.tsx').then((part) => part.Decisions));

export default function Large({ view }: { readonly view: RecordView }) {
  const { query } = useLocation();
  const today = useToday();
  useAwake(true);
  const { bundle } = view;
  const { root } = bundle;
  const row = query.row;
  return (
    <div class="large-room">
      <Page title={t('large.title')} back={{ href: paths.record(root.id, backTo(bundle, row)) }}>
        {root.kind === 'minutes' ? (
          <Decisions bundle={bundle} item={row} />
        ) : (
          partsOf(bundle, row, today).map((words, at) => (
            <p key={at} class="large-text">
              {words}
            </p>
          ))
        )}
      </Page>
    </div>
  );
}

const backTo = ({ rows }: Bundle, row: string | undefined): string | undefined =>
  row !== undefined && rows[row]?.kind === 'opinion' ? promiseView(row) : undefined;

/** Of an opinion what was asked and answered, without who asked; of anything else its own words. */
const partsOf = (bundle: Bundle, row: string | undefined, today: string): readonly string[] => {
  const { values } = bundle.root;
  const found = promisesOf(bundle).find((one) => one.row.id === row);
  if (!found) return paragraphs([values.subject, values.text ?? values.conclusion]);
  const promise = promiseOf(found.facts, found.followUps, today);
  return paragraphs([found.row.values.text, resultText(bundle, found.row, promise)]);
};

const paragraphs = (words: readonly unknown[]): readonly string[] =>
  words
    .flatMap((one) => (typeof one === 'string' ? one.split(/\n+/) : []))
    .filter((one) => one.trim() !== '');
