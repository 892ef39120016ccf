// Everybody in the commune's directory, by given name.
import { compareNames } from '../../../shared/core/vietnamese.ts';
import type { Person } from '../../store/catalog-api.ts';
import { useAccount } from '../account-context.ts';
import { EmptyState } from '../parts/EmptyState.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { List } from '../parts/List.tsx';
import { ListRow } from '../parts/ListRow.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Page } from '../parts/Page.tsx';
import { paths } from '../routes.ts';
import { t } from '../text/t.ts';

export function People() {
  const { catalog, person: self } = useAccount();
  const { people, villages } = catalog.directory.value;
  const sorted = [...people].sort(
    ([, a], [, b]) => Number(b.active) - Number(a.active) || compareNames(a.name, b.name),
  );
  const placesOf = (person: Person) =>
    person.villages
      .map((id) => villages.get(id))
      .filter(Boolean)
      .join(', ');
  return (
    <Page
      title={t('office.people')}
      sub={t('office.peopleCount', { n: people.size })}
      back={{ href: paths.office }}
      actions={
        <LinkButton kind="primary" icon="plus" href={paths.person('new')}>
          {t('people.add')}
        </LinkButton>
      }
    >
      {people.size <= 1 && (
        <EmptyState icon="people" title={t('people.empty')}>
          {t('people.emptyDetail')}
        </EmptyState>
      )}
      <List label={t('office.people')}>
        {sorted.map(([id, person]) => (
          <ListRow
            key={id}
            href={paths.person(id)}
            title={person.name}
            meta={[
              person.title || person.roles.map((role) => t(`role.${role}`)).join(', '),
              placesOf(person),
              id === self ? t('people.self') : undefined,
            ]}
            state={
              !person.active && (
                <Mark tone="still" icon="close">
                  {t('people.left')}
                </Mark>
              )
            }
          />
        ))}
      </List>
    </Page>
  );
}
