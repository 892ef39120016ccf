// Who signs the minutes, one line each: signed on the glass, by a thumbprint, or on the paper that is photographed.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Files } from '../../store/files/files-api.ts';
import type { RecordView } from '../../store/records-api.ts';
import { useAccount } from '../account-context.ts';
import { AddFiles } from '../files/AddFiles.tsx';
import { useFiles } from '../files/use-files.ts';
import { lazyPage } from '../lazy-page.tsx';
import { Button } from '../parts/Button.tsx';
import { Mark } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';
import { type Signer, signersOf } from './signers.ts';
import { standingRows } from './use-writing.ts';

const SignPad = lazyPage(() => import('../files/SignPad.tsx'));

interface SignaturesProps {
  readonly view: RecordView;
  readonly mayWrite: boolean;
  /** What is drawn later belongs to no closed minutes; the signed paper may still be photographed. */
  readonly maySign: boolean;
}

export function Signatures({ view: { bundle }, mayWrite, maySign }: SignaturesProps) {
  const { records } = useAccount();
  const files = useFiles();
  const [open, setOpen] = useState<number>();
  const root = bundle.root.id;
  /** Who signed in the place of somebody not named yet is named by it: the paper looks for him by his name. */
  const naming =
    (add: Files['add'], { field, name }: Signer): Files['add'] =>
    async (to, file) => {
      const added = await add(to, file);
      const named = bundle.root.values[field];
      if (added.ok && name === '' && file.signer) {
        const before = field === 'witnesses' && typeof named === 'string' ? [named] : [];
        await records.edit(root, root, { [field]: [...before, file.signer].join(', ') });
      }
      return added;
    };
  const papers = standingRows(bundle, 'attachment').filter(({ values }) => values.what === 'paper').length;
  return (
    <section class="group">
      <h2>{t('close.sign')}</h2>
      <ul class="rows">
        {signersOf(bundle).map((signer, at) => (
          <li key={at} class="entry">
            <div class="line-head">
              <span>
                <span class="strong">{signer.name === '' ? t('close.unnamed') : signer.name}</span>
                <br />
                <span class="small soft">{signer.role}</span>
              </span>
              {signer.signed === 'no' ? (
                maySign &&
                files &&
                open !== at && (
                  <Button
                    icon="pen"
                    label={t('close.signNamed', { role: signer.role, name: signer.name })}
                    onPress={() => setOpen(at)}
                  >
                    {t('close.signHere')}
                  </Button>
                )
              ) : (
                <Mark tone="done" icon="check">
                  {t(`close.signed.${signer.signed}`)}
                </Mark>
              )}
            </div>
            {open === at && files && (
              <InSight>
                <SignPad
                  root={root}
                  add={naming(files.add, signer)}
                  asked={signer}
                  onClose={() => setOpen(undefined)}
                />
              </InSight>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && files !== null && (
        <>
          <p class="small">{papers > 0 ? t('close.papers', { n: papers }) : t('close.paperHint')}</p>
          <AddFiles root={root} files={files} papersOnly />
        </>
      )}
    </section>
  );
}

/** The box to sign in is opened in the middle of the screen: a finger that draws presses nothing else. */
function InSight({ children }: { readonly children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    // The box comes a moment after its place.
    const watch = new ResizeObserver(() => current.scrollIntoView({ block: 'center' }));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return <div ref={place}>{children}</div>;
}
