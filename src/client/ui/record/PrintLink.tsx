// The way from a record to its paper.
import type { Bundle } from '../../../shared/core/bundle.ts';
import { isEverDenunciation } from '../ever-denunciation.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { printedKinds, printPaths } from '../print-paths.ts';
import { t } from '../text/t.ts';

/** Nothing for a kind without a paper, and for a denunciation. */
export function PrintLink({ bundle: { root } }: { readonly bundle: Bundle }) {
  if (!printedKinds.some((kind) => kind === root.kind) || isEverDenunciation(root)) return null;
  return (
    <LinkButton href={printPaths.record(root.id)} icon="print">
      {t('print.print')}
    </LinkButton>
  );
}
