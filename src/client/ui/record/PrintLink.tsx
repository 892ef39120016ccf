// The way from a record to its paper.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { calledPapers } from '../cases/called-papers.ts';
import { isEverDenunciation } from '../ever-denunciation.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { printedKinds, printPaths } from '../print-paths.ts';
import { t } from '../text/t.ts';

/** Nothing for a kind without a paper; for a denunciation only where its steps call for papers that name nobody. */
export function PrintLink({ bundle }: { readonly bundle: Bundle }) {
  const { root } = bundle;
  if (!printedKinds.some((kind) => kind === root.kind)) return null;
  if (isEverDenunciation(root) && calledPapers(bundle).length === 0) return null;
  return (
    <LinkButton href={printPaths.record(root.id)} icon="print">
      {t('print.print')}
    </LinkButton>
  );
}
