// The parts of the interface side by side, for looking at and for look.ts; no product code.
import '../../../src/client/ui/style.css';
import { render } from 'preact';
import { keepAboveKeyboard } from '../../../src/client/ui/form/keyboard.ts';
import { UndoBar } from '../../../src/client/ui/parts/UndoBar.tsx';
import { chooseLanguage } from '../../../src/client/ui/text/t.ts';
import { CaptureSample } from './CaptureSample.tsx';
import { DeskSample } from './DeskSample.tsx';
import { FormSample } from './FormSample.tsx';
import { HomeSample } from './HomeSample.tsx';
import { ListSample } from './ListSample.tsx';
import { MixedSample } from './MixedSample.tsx';
import { PinSample } from './PinSample.tsx';
import { RecordSample } from './RecordSample.tsx';
import { undo } from './sample.ts';

const samples = {
  home: HomeSample,
  list: ListSample,
  record: RecordSample,
  form: FormSample,
  pin: PinSample,
  mixed: MixedSample,
  desk: DeskSample,
  capture: CaptureSample,
};

const wanted = new URLSearchParams(location.search);
const Sample = samples[(wanted.get('show') ?? 'home') as keyof typeof samples];
const theme = wanted.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
await chooseLanguage(wanted.get('lang') === 'en' ? 'en' : 'vi');
keepAboveKeyboard(window);
if (wanted.has('undo')) undo.offer({ words: 'Đã xóa ý kiến', undo: () => undefined });
const app = document.getElementById('app');
if (app)
  render(
    <>
      <Sample />
      <UndoBar queue={undo} />
    </>,
    app,
  );
