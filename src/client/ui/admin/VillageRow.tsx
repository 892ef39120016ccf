// One village in the list: its name, or, when pressed, the field to change it.
import { useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import { useAccount } from '../account-context.ts';
import { offerUndo } from '../form/offer-undo.ts';
import { TextField } from '../form/TextField.tsx';
import { HouseholdsLink } from '../household/HouseholdsLink.tsx';
import { Button } from '../parts/Button.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { t } from '../text/t.ts';
import { villageHref } from './hrefs.ts';
import { saveProblem } from './problem-words.ts';
import { tidyName } from './village-list.ts';

interface VillageRowProps {
  readonly id: RecordId;
  readonly name: string;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

export function VillageRow({ id, name, open, onOpen, onClose }: VillageRowProps) {
  if (open) return <EditVillage id={id} name={name} onClose={onClose} />;
  return (
    <li>
      <button type="button" class="row" aria-label={t('villages.edit', { name })} onClick={onOpen}>
        <span class="row-title">{name}</span>
      </button>
    </li>
  );
}

function EditVillage({ id, name, onClose }: Pick<VillageRowProps, 'id' | 'name' | 'onClose'>) {
  const { records } = useAccount();
  const isUsed = useIsUsed(id);
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const save = async () => {
    const changed = tidyName(typed);
    if (changed === '') return onClose();
    const saved = await records.edit(id, id, { name: changed });
    if (saved.ok) onClose();
    else setProblem(saveProblem(saved.error, 'village'));
  };
  const remove = async () => {
    const removed = await records.remove(id, id);
    if (!removed.ok) return setProblem(saveProblem(removed.error, 'village'));
    offerUndo(t('villages.deleted', { name }), () => records.restore(id, id));
    onClose();
  };
  return (
    <li class="row-open">
      <TextField
        kind="name"
        label={t('villages.name')}
        value={typed}
        problem={problem}
        onChange={setTyped}
        onEnter={() => void save()}
        enterWord="done"
        autofocus
      />
      <div class="buttons">
        <Button kind="primary" onPress={() => void save()}>
          {t('villages.save')}
        </Button>
        <Button onPress={onClose}>{t('villages.done')}</Button>
        <LinkButton href={villageHref(id)}>{t('directory.change')}</LinkButton>
        <HouseholdsLink village={id} />
        {!isUsed && (
          <Button kind="danger" icon="trash" onPress={() => void remove()}>
            {t('villages.deletedMark')}
          </Button>
        )}
      </div>
      {isUsed && <p class="small soft">{t('villages.inUse')}</p>}
    </li>
  );
}

/** Somebody serves it, or a record that is seen here is of it: without its name both would lose their place. */
function useIsUsed(id: RecordId): boolean {
  const { catalog } = useAccount();
  const isOf = ({ villages }: { readonly villages: readonly RecordId[] }) => villages.includes(id);
  return [...catalog.directory.value.people.values()].some(isOf) || catalog.items.value.some(isOf);
}
