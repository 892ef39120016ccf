// What a scanned QR says.
import { readCode } from '../session/link-code.ts';

/**
 * What a scanned QR says: a code of this server, another server's address, or nothing of ours.
 * @param origin this app's own origin
 */
export function readLink(
  text: string,
  origin: string,
):
  | { readonly type: 'code'; readonly code: string }
  | { readonly type: 'elsewhere'; readonly host: string }
  | { readonly type: 'other' } {
  const url = parseUrl(text);
  const code = readCode(url ? url.hash : text);
  if (code === undefined) return { type: 'other' };
  return !url || url.origin === origin ? { type: 'code', code } : { type: 'elsewhere', host: url.host };
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
