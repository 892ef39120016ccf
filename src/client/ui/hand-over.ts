// Hands a file to another app of the phone, or saves it where the browser cannot.

/** 'dismissed': the person closed the phone's list of apps; nothing is to be said. */
export type HandedOver = 'shared' | 'saved' | 'dismissed';

/** Browsers refuse to pass on some types of file, or anything long after the press: then it is saved. */
export async function handOver(page: Window, file: File): Promise<HandedOver> {
  const { navigator } = page;
  if (navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return 'shared';
    } catch (error) {
      if ((error as Error | null)?.name === 'AbortError') return 'dismissed';
    }
  }
  save(page, file);
  return 'saved';
}

function save(page: Window, file: File): void {
  const address = URL.createObjectURL(file);
  const link = page.document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads it after this turn.
  page.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
