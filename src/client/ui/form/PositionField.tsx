// Where the phone stands, asked for by a press and never otherwise; it can be typed or taken away like any text.
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';
import type { FieldProps } from './Field.tsx';
import { TextField } from './TextField.tsx';

/** Under trees and between cliffs satellites take their time. */
const waitMs = 60_000;
/** Metres: five decimals are one, and no phone knows more. */
const decimals = 5;

export function PositionField(field: FieldProps<string>) {
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const ask = () => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        field.onChange(`${coords.latitude.toFixed(decimals)}, ${coords.longitude.toFixed(decimals)}`);
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: waitMs },
    );
  };
  return (
    <div class="group">
      <TextField {...field} enterWord="next" />
      <div class="buttons">
        <Button icon="search" busy={state === 'asking' ? t('position.asking') : undefined} onPress={ask}>
          {t('position.take')}
        </Button>
      </div>
      {state === 'failed' && (
        <p class="small" role="alert">
          {t('position.failed')}
        </p>
      )}
    </div>
  );
}
