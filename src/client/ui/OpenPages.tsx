// The pages of an open account: address to page, with the rail and the list beside it on a wide screen.
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Route, Router } from 'preact-iso/router';
import { useAccount } from './account-context.ts';
import { text } from './kind-texts.ts';
import { laterPart, lazyPage } from './lazy-page.tsx';
import Home from './pages/Home.tsx';
import { EmptyState } from './parts/EmptyState.tsx';
import { ErrorBoundary } from './parts/ErrorBoundary.tsx';
import { Layout } from './parts/Layout.tsx';
import { paths } from './routes.ts';
import { t, thonWord } from './text/t.ts';

const List = lazyPage(() => import('./pages/List.tsx'));
const RecordPage = lazyPage(() => import('./pages/Record.tsx'));
const NewRecord = lazyPage(() => import('./pages/NewRecord.tsx'));
const Settings = lazyPage(() => import('./settings/Settings.tsx'));
const Print = lazyPage(() => import('./print/Print.tsx'));
const Figures = lazyPage(() => import('./figures/Figures.tsx'));
const Work = lazyPage(() => import('./cases/Work.tsx'));
const NotFound = lazyPage(() => import('./pages/NotFound.tsx'));
const Office = lazyPage(() => import('./admin/Office.tsx'));

/** Wide screens only; fetched while the PIN is typed (main.tsx). */
const AppRail = laterPart(() => import('./AppRail.tsx').then((rail) => rail.AppRail), <div class="rail" />);

type Params = { readonly params: Readonly<Record<string, string>> };

/** The route of a page that stands alone in its frame and is given what the address says. */
const alone = <Props extends object>(Page: ComponentType<Props>) =>
  function Route({ params }: Params) {
    return (
      <Framed guard={Object.values(params).join()}>
        {/* The route's pattern names the props. */}
        <Page {...(params as Props)} />
      </Framed>
    );
  };

const HomeRoute = alone(Home);
const FiguresRoute = alone(Figures);
const WorkRoute = alone(Work);
const SettingsRoute = alone(Settings);
const PrintRoute = alone(Print);
const NotFoundRoute = alone(NotFound);

/** One component per route, so that moving between records redraws the same page. */
export function OpenPages() {
  useVillageWord();
  return (
    <Router onRouteChange={speakPage}>
      <Route path="/" component={HomeRoute} />
      <Route path="/list/:kind" component={ListRoute} />
      <Route path="/record/:root/:view?" component={RecordRoute} />
      <Route path="/new/:kind/:draft?" component={NewRoute} />
      <Route path="/figures/:figure?" component={FiguresRoute} />
      <Route path="/work/:page?" component={WorkRoute} />
      <Route path="/settings/:page?" component={SettingsRoute} />
      <Route path="/print/:what?/:of?" component={PrintRoute} />
      <Route path="/office/:page?/:id?" component={OfficeRoute} />
      <Route default component={NotFoundRoute} />
    </Router>
  );
}

/** Every text says "bản" or "buôn" as this commune does. */
function useVillageWord(): void {
  const { catalog } = useAccount();
  const word = text(`village-word.${catalog.directory.value.commune?.values.villageWord}`);
  useEffect(() => {
    if (word !== '') thonWord.value = word;
  }, [word]);
}

/** Moves the focus to the page's head, so that a screen reader says where it is; the first useful field takes it over. */
function speakPage(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body || !document.activeElement?.isConnected)
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
}

function ListRoute({ params }: Params) {
  const kind = params.kind ?? '';
  return (
    <Framed list={<List kind={kind} />} showing="list" guard={kind}>
      <main class="page-body">
        <EmptyState icon="paper" title={t('app.chooseRecord')}>
          {t('app.chooseRecordDetail')}
        </EmptyState>
      </main>
    </Framed>
  );
}

function RecordRoute({ params }: Params) {
  const { root = '', view } = params;
  const { catalog } = useAccount();
  const kind = catalog.items.value.find((item) => item.id === root)?.kind;
  return (
    <Framed list={kind && <List kind={kind} current={root} />} guard={root}>
      <RecordPage key={root} root={root} view={view} />
    </Framed>
  );
}

function NewRoute({ params }: Params) {
  const { kind = '', draft } = params;
  return (
    <Framed guard={`${kind} ${draft}`}>
      <NewRecord key={`${kind} ${draft}`} kind={kind} draft={draft} />
    </Framed>
  );
}

function OfficeRoute({ params }: Params) {
  const { me } = useAccount();
  if (!me.value.roles.includes('admin')) return <NotFoundRoute params={params} />;
  return (
    <Framed guard={`${params.page} ${params.id}`}>
      <Office page={params.page} id={params.id} />
    </Framed>
  );
}

interface FramedProps {
  readonly children: ComponentChildren;
  readonly list?: ComponentChildren;
  readonly showing?: 'list' | 'page';
  /** A page that failed is drawn anew when this changes. */
  readonly guard?: string;
}

function Framed({ children, list, showing = 'page', guard }: FramedProps) {
  return (
    <Layout
      rail={<AppRail />}
      list={list && <ErrorBoundary homeHref={paths.home}>{list}</ErrorBoundary>}
      showing={showing}
    >
      <ErrorBoundary key={guard} homeHref={paths.home}>
        {children}
      </ErrorBoundary>
    </Layout>
  );
}
