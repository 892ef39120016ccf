// The same paper as a Word file, for whoever wants to write on in it: made on this device, with or without network.
import { useState } from 'preact/hooks';
import type { PrintDocument } from '../../export/print-document.ts';
import { type HandedOver, handOver } from '../hand-over.ts';

export type WordState = 'none' | 'writing' | 'failed' | HandedOver;

/** @param name of the file: it outlives the record in whatever folder it lands in, so it names nobody; see file-names.ts */
export function useWord(paper: PrintDocument | undefined, name: string) {
  const [state, setState] = useState<WordState>('none');
  const write = async () => {
    if (!paper || state === 'writing') return;
    setState('writing');
    try {
      const { docxOf } = await import('../../export/docx/docx-of.ts');
      const bytes = await docxOf(paper);
      setState(await handOver(window, new File([bytes], name, { type: bytes.type })));
    } catch {
      // After an update in another tab the writer's file is gone: loading the page again brings it.
      setState('failed');
    }
  };
  return { state, write };
}
