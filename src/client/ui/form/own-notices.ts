// What the form of a new record of some kinds says about what is typed so far, below the fields.
import type { ComponentType } from 'preact';
import type { Json } from '../../../shared/core/json.ts';
import type { Values } from '../../../shared/kinds/define-kind.ts';
import { petition } from '../../../shared/kinds/petition.ts';
import { laterPart } from '../lazy-page.tsx';

export interface OwnNoticeProps {
  readonly values: Values;
  readonly onChange: (name: string, value: Json) => void;
}

export const ownNotices: { readonly [kind: string]: ComponentType<OwnNoticeProps> } = {
  [petition.name]: laterPart(() =>
    import('../cases/PetitionNotices.tsx').then((part) => part.PetitionNotices),
  ),
};
