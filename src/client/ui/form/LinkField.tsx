// Another record this one belongs with, found by its code or any of its words.
import { useState } from 'preact/hooks';
import type { Field as FieldDefinition } from '../../../shared/kinds/fields.ts';
import { useAccount } from '../account-context.ts';
import { titleText } from '../list/item-words.ts';
import { Chip } from '../parts/Chip.tsx';
import { t } from '../text/t.ts';
import { Field, type FieldProps } from './Field.tsx';
import { TextField } from './TextField.tsx';

export type LinkValue = { readonly root: string } | null;

interface LinkFieldProps extends FieldProps<LinkValue> {
  readonly field: Extract<FieldDefinition, { type: 'link' }>;
}

/** More would not be read; another letter finds it. */
const mostOffered = 5;

/** Offers what this person may see. A record that is not on this phone keeps its place, without its name. */
export function LinkField({ field, value, onChange, ...frame }: LinkFieldProps) {
  const { catalog } = useAccount();
  const [typed, setTyped] = useState('');
  const nameOf = (id: string): string => {
    const item = catalog.items.value.find((one) => one.id === id);
    return item ? [item.code, titleText(item.title)].filter(Boolean).join(' · ') : t('who.unknown');
  };
  if (value !== null)
    return (
      <Field {...frame} group>
        {() => (
          <div class="chips">
            <Chip icon="close" onPress={() => onChange(null)}>
              {nameOf(value.root)}
            </Chip>
          </div>
        )}
      </Field>
    );
  const found = typed.trim() === '' ? [] : catalog.search(typed).filter(({ kind }) => kind === field.kind);
  return (
    <>
      <TextField {...frame} hint={t('field.linkHint')} kind="search" value={typed} onChange={setTyped} />
      <div class="chips" role="status">
        {found.slice(0, mostOffered).map(({ id }) => (
          <Chip key={id} icon="link" onPress={() => onChange({ root: id })}>
            {nameOf(id)}
          </Chip>
        ))}
        {typed.trim() !== '' && found.length === 0 && (
          <span class="small soft">{t('list.nothingTitle')}</span>
        )}
      </div>
    </>
  );
}
