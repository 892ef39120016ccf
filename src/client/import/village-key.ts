// By what a village's name is known again in a list.
import { fold } from '../../shared/core/vietnamese.ts';

/** "Bản Xuân Tre", "bản xuân tre" and "Xuân Tre" are one village. */
export const villageKey = (name: string): string =>
  fold(name).replace(/^(thon|ban|buon|lang|xom|khu( pho)?|to( dan pho)?|tdp) (?=.)/, '');
