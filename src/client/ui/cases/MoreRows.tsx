// A list of work of any length: the nearest rows at once, the others when asked for. Thousands of rows would hold a phone up.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';

const atOnce = 100;

interface MoreRowsProps<Row> {
  readonly rows: readonly Row[];
  /** One `li`. */
  readonly children: (row: Row) => ComponentChildren;
}

export function MoreRows<Row>({ rows, children }: MoreRowsProps<Row>) {
  const [count, setCount] = useState(atOnce);
  const left = rows.length - count;
  return (
    <>
      <ul class="rows">{rows.slice(0, count).map(children)}</ul>
      {left > 0 && (
        <div class="buttons">
          <Button icon="chevron" onPress={() => setCount(count + atOnce)}>
            {t('work.more', { n: left })}
          </Button>
        </div>
      )}
    </>
  );
}
