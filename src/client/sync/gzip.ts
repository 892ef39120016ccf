// Compresses what goes up: CompressionStream where there is one (Chrome 80, Firefox 113, Safari 16.4), else fflate.

export type Compress = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

/** gzip. */
export const gzip: Compress = async (bytes) => {
  if (typeof CompressionStream === 'undefined') return gzipByLibrary(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** The same without the browser's help; loaded only where it is needed. */
export const gzipByLibrary: Compress = async (bytes) => {
  const { gzipSync } = await import('fflate');
  return new Uint8Array(gzipSync(bytes));
};
