// Pages that are loaded when first opened; one that cannot be loaded says why and what to do.
import type { ComponentChild, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './parts/Button.tsx';
import { Notice } from './parts/Notice.tsx';
import { loadTexts, t } from './text/t.ts';

/**
 * A component that stands for the default export of a module. While it loads nothing is drawn for a moment, then words;
 * after an update in another tab the old files are gone, and then it offers to reload (drafts are on disk).
 */
export function lazyPage<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function LazyPage(props: Props) {
    const [state, setState] = useState<'loading' | 'slow' | 'failed' | 'ready'>(loaded ? 'ready' : 'loading');
    useEffect(() => {
      if (loaded) return undefined;
      const timer = setTimeout(() => setState('slow'), slowMs);
      Promise.all([load(), loadTexts()]).then(
        ([module]) => {
          loaded = module.default;
          setState('ready');
        },
        () => setState('failed'),
      );
      return () => clearTimeout(timer);
    }, []);
    if (loaded) {
      const Page = loaded;
      return <Page {...props} />;
    }
    if (state === 'failed') return <MissingPage />;
    return (
      <div class="page-body" role="status">
        {state === 'slow' && <p class="soft">{t('app.opening')}</p>}
      </div>
    );
  };
}

/**
 * A part that stands around the pages and has nothing to say at first: loaded once the page is drawn. Until then, and where
 * it cannot be loaded, its place is kept by `meanwhile`.
 */
export function laterPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ComponentChild = null,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function LaterPart(props: Props) {
    const [, setReady] = useState(loaded !== undefined);
    useEffect(() => {
      if (loaded) return;
      Promise.all([load(), loadTexts()]).then(
        ([part]) => {
          loaded = part;
          setReady(true);
        },
        () => undefined,
      );
    }, []);
    const Part = loaded;
    return Part ? <Part {...props} /> : meanwhile;
  };
}

/** Below this nobody notices a wait. */
const slowMs = 400;

function MissingPage() {
  return (
    <main class="page-body">
      <Notice
        kind="warn"
        live
        title={t('app.pageMissing')}
        action={
          <Button kind="primary" onPress={() => location.reload()}>
            {t('app.reload')}
          </Button>
        }
      >
        {t('app.pageMissingDetail')}
      </Notice>
    </main>
  );
}
