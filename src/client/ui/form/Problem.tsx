// Why the press just made did nothing, read out at once.
import { Notice } from '../parts/Notice.tsx';

export function Problem({ words }: { readonly words: string | null }) {
  return words === null ? null : (
    <Notice kind="error" live>
      {words}
    </Notice>
  );
}
