// The enrolment code in a link's fragment, which browsers do not send to any server; taken out of the address at once.
import { normaliseCode } from '../../../shared/core/typed-code.ts';

const codePattern = /^[0-9A-HJKMNP-TV-Z]{8,32}$/;

/** The code a person typed or a fragment holds, made ready to send; undefined when it cannot be one. */
export function readCode(text: string): string | undefined {
  const code = normaliseCode(text.replace(/^#/, ''));
  return codePattern.test(code) ? code : undefined;
}

/** Takes the code out of the address bar, and out of what the browser will remember. */
export function takeLinkCode(page: Pick<Window, 'location' | 'history'>): string | undefined {
  const { hash, pathname, search } = page.location;
  if (hash === '') return undefined;
  page.history.replaceState(null, '', pathname + search);
  return readCode(hash);
}
