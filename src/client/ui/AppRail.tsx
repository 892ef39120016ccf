// The rail of a wide screen, with this app's places.
import { useLocation } from 'preact-iso/router';
import { useAccount } from './account-context.ts';
import { ownKinds } from './own-kinds.ts';
import type { IconName } from './parts/Icon.tsx';
import { Rail, type RailPlace } from './parts/Rail.tsx';
import { paths } from './routes.ts';
import { StatusLine } from './status/StatusLine.tsx';
import { t } from './text/t.ts';

type FieldKindKey = 'kind.dialogue' | 'kind.petition' | 'kind.minutes';

const kindIcons: { readonly [kind: string]: IconName } = {
  dialogue: 'talk',
  petition: 'paper',
  minutes: 'people',
};

/** Lists are highlighted while one of their records is open. */
export function AppRail() {
  const { me, catalog } = useAccount();
  const { path } = useLocation();
  const commune = catalog.directory.value.commune?.values.name;
  const open = catalog.items.value.find((item) => path.startsWith(`/record/${item.id}`))?.kind;
  const place = (href: string, icon: IconName, word: string, current = path === href): RailPlace => ({
    href,
    icon,
    word,
    current,
  });
  const places = [
    place(paths.home, 'home', t('rail.today')),
    ...ownKinds(me.value).map(({ name }) =>
      place(
        paths.list(name),
        kindIcons[name] ?? 'paper',
        t(`kind.${name}` as FieldKindKey),
        path === paths.list(name) || path.startsWith(`/new/${name}`) || open === name,
      ),
    ),
    ...(me.value.roles.includes('admin')
      ? [place(paths.office, 'village', t('rail.office'), path.startsWith(paths.office))]
      : []),
    place(paths.figures(), 'chart', t('home.figures'), path.startsWith(paths.figures())),
    place(paths.settings, 'settings', t('rail.settings')),
  ];
  return (
    <Rail
      title={typeof commune === 'string' ? commune : t('app.name')}
      places={places}
      foot={<StatusLine />}
    />
  );
}
