// A printed document as plain lines, for tables of expected results: what stands on the paper, in its order.
import type { Block, Drawn, PrintDocument, Run, Signature } from '../../src/client/export/print-document.ts';

/** One line a paragraph, a table row or a pair of signatures; first the paper. */
export const paperLines = ({ paper, unnumbered, blocks }: PrintDocument): string =>
  [`(${paper}${unnumbered ? ', no page numbers' : ''})`, ...blocks.flatMap(linesOf), ''].join('\n');

/** Every piece of text on a paper, as it was composed: what another format of the same paper must say too. */
export const paperWords = ({ blocks }: PrintDocument): readonly string[] =>
  blocks.flatMap(piecesOf).flatMap((piece) => piece.split('\n'));

const piecesOf = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'text':
      return [block.text.map((run) => (typeof run === 'string' ? run : run.text)).join('')];
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'fields':
      return block.fields.flatMap(({ label, boxes = [] }) => [label, ...boxes]);
    case 'signatures':
      return block.columns.flatMap(({ title, note, names }) => [title, note, ...names]);
    case 'closing':
      return [block.signature.title, ...block.signature.names, ...block.items];
    case 'recipients':
      return block.items.map((item) => item.replace(/[;.]$/, ''));
    case 'code':
      return [block.label, block.code];
    case 'section':
      return [block.text];
    case 'title':
      return [block.name, ...block.subject];
    case 'head':
      return [block.parent, ...block.body, block.number, block.placeDate].filter((one) => one !== undefined);
    case 'photos':
      return block.photos.map(({ caption }) => caption);
    case 'cut':
    case 'page-break':
      return [];
  }
};

const linesOf = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'head':
      return [
        ...(block.parent ? [block.parent] : []),
        ...block.body,
        ...(block.party ? ['ĐẢNG CỘNG SẢN VIỆT NAM'] : []),
        block.number ?? '(no number)',
        block.placeDate ?? '(no date)',
      ];
    case 'title':
      return [`# ${block.name}`, ...block.subject.map((line) => `## ${line}`)];
    case 'section':
      return [`### ${block.text}`];
    case 'text':
      return [`${block.set === 'small' ? '(small) ' : ''}${block.text.map(marked).join('')}`];
    case 'table':
      return [
        `| ${block.columns.map(({ title }) => flat(title)).join(' | ')} |`,
        ...(block.numbered ? [`| ${block.columns.map((_, at) => `(${at + 1})`).join(' | ')} |`] : []),
        ...block.rows.map((row) => `| ${row.map(flat).join(' | ')} |`),
      ];
    case 'fields':
      return block.fields.map(
        ({ label, lines, boxes = [], pattern, wide }) =>
          `${label}: ${[...boxes.map((box) => `☐ ${box}`), pattern, lines > 0 && `${'_'.repeat(8)} ×${lines}`, wide && '(wide)'].filter(Boolean).join('  ')}`,
      );
    case 'signatures':
      return block.columns.map(signed);
    case 'closing':
      return ['Nơi nhận:', ...block.items.map((item) => `- ${item}`), signed(block.signature)];
    case 'recipients':
      return ['Nơi nhận:', ...block.items.map((item) => `- ${item}`)];
    case 'code':
      return [`<${block.label}: ${block.code}>`];
    case 'photos':
      return block.photos.map(({ picture, caption }) => `[photo ${picture.file}] ${caption}`);
    case 'cut':
      return ['- - - - -'];
    case 'page-break':
      return ['----------'];
  }
};

const signed = ({ title, note, names, drawn }: Signature): string =>
  `[${flat(title)} ${note} ${names.map((name) => markedName(name, drawn?.[name])).join(' + ')}]`;

const markedName = (name: string, drawn: Drawn | undefined): string =>
  drawn ? `(drawn${drawn.note ? `, ${drawn.note}` : ''}) ${name}` : name;

const marked = (run: Run): string => {
  if (typeof run === 'string') return run;
  return run.bold ? `**${run.text}**` : run.italic ? `_${run.text}_` : run.text;
};

const flat = (text: string): string => text.replaceAll('\n', ' / ');
