// Reads a Word file as tests look at it: its parts, and the paragraphs of its body as lines.
import { strFromU8, unzipSync } from 'fflate';

export interface WordFile {
  /** The text of a part: 'word/document.xml'. */
  part(name: string): string;
  readonly names: readonly string[];
  /** A line a paragraph, in the order they stand, those of tables too. */
  readonly lines: readonly string[];
  /** All that is text in any part. */
  readonly everything: string;
}

export async function readDocx(file: Blob): Promise<WordFile> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const part = (name: string): string => {
    const bytes = parts[name];
    if (!bytes) throw new Error(`no ${name}`);
    return strFromU8(bytes);
  };
  const names = Object.keys(parts);
  return {
    part,
    names,
    lines: paragraphsOf(part('word/document.xml')),
    everything: names
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map(part)
      .join('\n'),
  };
}

const paragraphsOf = (xml: string): readonly string[] =>
  (xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? []).map((paragraph) =>
    (paragraph.match(/<w:t[ >][^<]*<\/w:t>|<w:br\/>|<w:tab\/>/g) ?? [])
      .map((one) => (one.startsWith('<w:t ') || one.startsWith('<w:t>') ? plain(one) : ' '))
      .join(''),
  );

const plain = (element: string): string =>
  element
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
