// The press that shows masked numbers, with what it leaves behind said beside it.
import { Problem } from '../form/Problem.tsx';
import { Button } from '../parts/Button.tsx';
import { t } from '../text/t.ts';

interface ShowNumbersProps {
  readonly onPress: () => Promise<void>;
  readonly problem: string | null;
}

export function ShowNumbers({ onPress, problem }: ShowNumbersProps) {
  return (
    <div class="group">
      <div class="buttons">
        <Button icon="info" onPress={() => void onPress()}>
          {t('record.showNumbers')}
        </Button>
      </div>
      <p class="small soft">{t('record.showNumbersHint')}</p>
      <Problem words={problem} />
    </div>
  );
}
