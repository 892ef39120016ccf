// A signature on the glass, with the name of who signs.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordId } from '../../../shared/core/ids.ts';
import type { Files, NewFile } from '../../store/files/files-api.ts';
import type { SaveFailure } from '../../store/records-api.ts';
import { actionFailureText } from '../form/failure-text.ts';
import { TextField } from '../form/TextField.tsx';
import { useOpenForm } from '../open-forms.ts';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { Notice } from '../parts/Notice.tsx';
import { t } from '../text/t.ts';
import { openSignatureBox, type SignatureBox } from './signature-box.ts';

interface SignPadProps {
  readonly root: RecordId;
  /** The row it belongs to; without it the record itself. */
  readonly about?: RecordId;
  readonly add: Files['add'];
  /** It is kept, or nobody signs. */
  readonly onClose: () => void;
  /** Who is asked to sign, and as what; a thumbprint in place of a signature is then noted as such. */
  readonly asked?: { readonly name: string; readonly role: string };
}

/** Stands with the role in the caption, in Vietnamese whatever the language of the screen. */
export const thumbprint = 'điểm chỉ';

type State = 'open' | 'saving' | 'empty' | SaveFailure['type'] | 'broken';

export default function SignPad({ root, about, add, onClose, asked }: SignPadProps) {
  const [signer, setSigner] = useState(asked?.name ?? '');
  const [isThumb, setThumb] = useState(false);
  const [state, setState] = useState<State>('open');
  const [isDrawn, setDrawn] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useBox(canvas, setDrawn);
  useOpenForm(isDrawn || signer !== (asked?.name ?? ''));
  const keep = async () => {
    setState('saving');
    const kept = await keepSignature(box.current, signer, (file) =>
      add(root, {
        ...file,
        ...(about && { about }),
        ...(asked && { caption: isThumb ? `${asked.role} (${thumbprint})` : asked.role }),
      }),
    ).catch(() => 'broken' as const);
    if (kept === 'kept') onClose();
    else setState(kept);
  };
  return (
    <div class="capture">
      <p>{asked ? t('files.signAs', { role: asked.role }) : t('files.signHere')}</p>
      <canvas class="signature-box" ref={canvas} role="img" aria-label={t('files.signBox')} />
      <TextField id="signer" label={t('files.signer')} kind="name" value={signer} onChange={setSigner} />
      {asked && (
        <div class="chips">
          <Chip on={isThumb} onPress={() => setThumb(!isThumb)}>
            {t('files.thumbprint')}
          </Chip>
        </div>
      )}
      <Problem state={state} isDrawn={isDrawn} />
      <div class="buttons">
        <Button kind="quiet" onPress={onClose}>
          {t('files.close')}
        </Button>
        <Button icon="undo" onPress={() => box.current?.clear()}>
          {t('files.clear')}
        </Button>
        <Button
          kind="primary"
          icon="check"
          busy={state === 'saving' ? t('files.saving') : undefined}
          onPress={() => void keep()}
        >
          {t('files.keep')}
        </Button>
      </div>
    </div>
  );
}

function Problem({ state, isDrawn }: { readonly state: State; readonly isDrawn: boolean }) {
  if (state === 'open' || state === 'saving' || (state === 'empty' && isDrawn)) return null;
  return (
    <Notice kind="warn" live>
      {state === 'empty' && t('files.signEmpty')}
      {state === 'storage-full' && t('files.full')}
      {state !== 'empty' && state !== 'storage-full' && actionFailureText({ type: state } as SaveFailure)}
    </Notice>
  );
}

function useBox(canvas: { readonly current: HTMLCanvasElement | null }, onDrawn: (isDrawn: boolean) => void) {
  const box = useRef<SignatureBox | undefined>(undefined);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const opened = openSignatureBox(canvas.current, onDrawn);
    box.current = opened;
    return () => opened.close();
  }, []);
  return box;
}

async function keepSignature(
  box: SignatureBox | undefined,
  signer: string,
  add: (file: NewFile) => ReturnType<Files['add']>,
): Promise<'kept' | 'empty' | SaveFailure['type']> {
  const pictures = await box?.pictures();
  if (!pictures) return 'empty';
  const name = signer.trim().normalize('NFC');
  const added = await add({ what: 'signature', format: 'png', ...pictures, ...(name && { signer: name }) });
  return added.ok ? 'kept' : added.error.type;
}
