// The short code of a text, as it is printed on closed minutes (decision 21).
import { shortHash } from '../../shared/kinds/closed-snapshot.ts';

export const shortHashOf = async (text: string): Promise<string> =>
  shortHash(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
