// The same paper as a Word file, for whoever wants to write on in it: made on this device, with or without network.
import { useState } from 'preact/hooks';
import type { PrintDocument } from '../../export/print-document.ts';
import { useAccount } from '../account-context.ts';
import { type HandedOver, handOver } from '../hand-over.ts';
import { picturesOf, readPictures } from './read-pictures.ts';

export type WordState = 'none' | 'writing' | 'failed' | HandedOver;

/** @param name of the file: it outlives the record in whatever folder it lands in, so it names nobody; see file-names.ts */
export function useWord(paper: PrintDocument | undefined, name: string) {
  const account = useAccount();
  const [state, setState] = useState<WordState>('none');
  const write = async () => {
    if (!paper || state === 'writing') return;
    setState('writing');
    try {
      const { docxOf } = await import('../../export/docx/docx-of.ts');
      const files = picturesOf(paper).length > 0 ? await account.files?.() : undefined;
      const bytes = await docxOf(paper, files && (await readPictures(paper, files)));
      setState(await handOver(window, new File([bytes], name, { type: bytes.type })));
    } catch {
      // After an update in another tab the writer's file is gone: loading the page again brings it.
      setState('failed');
    }
  };
  return { state, write };
}
