// The keys of the desk, in plain words: what `?` shows.
import { useAccount } from '../account-context.ts';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { kindLooks } from '../kind-looks.ts';
import { ownKinds } from '../own-kinds.ts';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';
import { chooseSingleKeys, singleKeys } from './single-keys.ts';

/** Each key, or those pressed one with the other; several ways are said with "or". */
type Line = { readonly ways: readonly (readonly string[])[]; readonly does: string };

export default function KeysPage() {
  const { me } = useAccount();
  const write = ownKinds(me.value).map(({ name }, at) => ({
    ways: [[String(at + 1)]],
    does: t((kindLooks[name]?.newWord ?? 'new.dialogue') as 'new.dialogue'),
  }));
  return (
    <Page title={t('keys.title')} back={{ href: paths.settings }}>
      <p class="soft">{t('keys.how')}</p>
      <Lines title={t('keys.write')} lines={write} />
      <Lines
        title={t('keys.go')}
        lines={[
          { ways: [['/']], does: t('keys.search') },
          { ways: [['↓'], ['↑']], does: t('keys.down') },
          { ways: [['Enter']], does: t('keys.open') },
          { ways: [['0']], does: t('keys.home') },
          { ways: [['Esc']], does: t('keys.back') },
          { ways: [['?']], does: t('keys.this') },
        ]}
      />
      <Lines
        title={t('keys.writing')}
        lines={[
          { ways: [['Enter']], does: t('keys.next') },
          {
            ways: [
              ['Ctrl', 'Enter'],
              ['Ctrl', 'S'],
            ],
            does: t('keys.save'),
          },
        ]}
      />
      <ChoiceField
        label={t('keys.single')}
        hint={t('keys.singleWhy')}
        options={[
          { value: 'on', label: t('keys.singleOn') },
          { value: 'off', label: t('keys.singleOff') },
        ]}
        value={singleKeys.value ? 'on' : 'off'}
        onChange={(chosen) => chooseSingleKeys(chosen !== 'off')}
      />
    </Page>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section class="group">
      <h2>{title}</h2>
      <dl class="key-list">
        {lines.map(({ ways, does }) => (
          <div key={does}>
            <dt>
              {ways.map((keys, at) => (
                <>
                  {at > 0 && <span class="small soft"> {t('keys.or')} </span>}
                  <Together keys={keys} />
                </>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Together({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span class="key-ways">
      {keys.map((key, at) => (
        <>
          {at > 0 && ' + '}
          <kbd>{key}</kbd>
        </>
      ))}
    </span>
  );
}
