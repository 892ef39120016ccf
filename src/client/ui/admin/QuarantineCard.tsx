// One change that lies apart: what it does to what, when it was written, and the two ways on.
import { useState } from 'preact/hooks';
import type { QuarantineItem } from '../../../shared/protocol/quarantine.ts';
import { useAccount } from '../account-context.ts';
import { fieldLabel } from '../field-texts.ts';
import { kindLabel, text } from '../kind-texts.ts';
import { Button } from '../parts/Button.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Notice } from '../parts/Notice.tsx';
import { formatInstant } from '../text/format-date.ts';
import { t } from '../text/t.ts';

interface QuarantineCardProps {
  readonly item: QuarantineItem;
  readonly busy: boolean;
  readonly onAdmit: () => void;
  readonly onDiscard: () => void;
}

/** Throwing away takes a second press in place, because it cannot be undone. */
export function QuarantineCard({ item, busy, onAdmit, onDiscard }: QuarantineCardProps) {
  const [asking, setAsking] = useState(false);
  return (
    <section class="card">
      <Content item={item} />
      {item.held && (
        <Mark tone="late" icon="alert">
          {item.held === 'waits' ? t('apart.waits') : text(`refusal.${item.held}`)}
        </Mark>
      )}
      {asking ? (
        <Notice
          kind="warn"
          live
          action={
            <>
              <Button onPress={() => setAsking(false)}>{t('devices.revokeNo')}</Button>
              <Button kind="danger" disabled={busy} onPress={onDiscard}>
                {t('apart.discardYes')}
              </Button>
            </>
          }
        >
          {t('apart.discardSure')}
        </Notice>
      ) : (
        <div class="buttons">
          <Button icon="check" disabled={busy} onPress={onAdmit}>
            {t('apart.admit')}
          </Button>
          {item.hidden !== 'rights' && (
            <Button kind="quiet" disabled={busy} onPress={() => setAsking(true)}>
              {t('apart.discard')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Content({ item }: { readonly item: QuarantineItem }) {
  const { now } = useAccount();
  const at = (ms: number) => formatInstant(ms, now());
  return (
    <>
      <h3>{item.kind === '' ? t('apart.unknown') : kindWords(item)}</h3>
      {item.hidden ? (
        <p class="soft">{t(`apart.hidden.${item.hidden}`)}</p>
      ) : (
        <>
          {item.title && <p>{item.title}</p>}
          {item.text && <p>{item.text}</p>}
        </>
      )}
      <p class="small soft">
        {item.writtenAt !== undefined && `${t('apart.written', { when: at(item.writtenAt) })} · `}
        {t('apart.arrived', { when: at(item.arrivedAt) })}
      </p>
    </>
  );
}

/** "Đối thoại · ghi mới", "Đối thoại · Ý kiến · sửa: Trả lời". */
function kindWords({ kind, rootKind, does, fields = [] }: QuarantineItem): string {
  const names = fields.map((field) => fieldLabel(kind, field)).filter(Boolean);
  const deed = t(`apart.does.${does}`);
  return [
    rootKind && kindLabel(rootKind),
    kindLabel(kind),
    names.length > 0 ? `${deed}: ${names.join(', ')}` : deed,
  ]
    .filter(Boolean)
    .join(' · ');
}
