// Who signs the minutes, one line each: signed on the glass, by a thumbprint, or on the paper that is photographed.
import { useState } from 'preact/hooks';
import { AddFiles } from '../files/AddFiles.tsx';
import { useFiles } from '../files/use-files.ts';
import { lazyPage } from '../lazy-page.tsx';
import { Button } from '../parts/Button.tsx';
import { Mark } from '../parts/Mark.tsx';
import { t } from '../text/t.ts';
import type { RecordView } from '../../store/records-api.ts';
import { signersOf } from './signers.ts';
import { standingRows } from './use-writing.ts';

const SignPad = lazyPage(() => import('../files/SignPad.tsx'));

export function Signatures({ view: { bundle }, mayWrite }: { readonly view: RecordView; readonly mayWrite: boolean }) {
  const files = useFiles();
  const [open, setOpen] = useState<number>();
  const root = bundle.root.id;
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
                mayWrite &&
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
              <SignPad root={root} add={files.add} asked={signer} onClose={() => setOpen(undefined)} />
            )}
          </li>
        ))}
      </ul>
      {mayWrite && files !== null && (
        <>
          <p class="small">{papers > 0 ? t('close.papers', { n: papers }) : t('close.paperHint')}</p>
          <AddFiles root={root} files={files} />
        </>
      )}
    </section>
  );
}
