// Reads an enrolment QR with the camera.

import { t } from '../text/t.ts';
import { readLink } from './read-link.ts';
import { ScanText } from './ScanText.tsx';

interface ScanProps {
  readonly onCode: (code: string) => void;
  readonly onBack: () => void;
}

export default function Scan({ onCode, onBack }: ScanProps) {
  const take = (text: string) => {
    const read = readLink(text, location.origin);
    if (read.type === 'elsewhere') return t('enrol.cameraOtherServer', { host: read.host });
    if (read.type === 'other') return t('enrol.cameraNotOurs');
    onCode(read.code);
    return undefined;
  };
  return <ScanText onText={take} onBack={onBack} />;
}
