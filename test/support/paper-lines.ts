// A printed document as plain lines, for tables of expected results: what stands on the paper, in its order.
import type { Block, PrintDocument, Run } from '../../src/client/ui/print/print-document.ts';

/** One line a paragraph, a table row or a pair of signatures; first the paper. */
export const paperLines = ({ paper, unnumbered, blocks }: PrintDocument): string =>
  [`(${paper}${unnumbered ? ', no page numbers' : ''})`, ...blocks.flatMap(linesOf), ''].join('\n');

const linesOf = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'head':
      return [
        ...(block.parent ? [block.parent] : []),
        ...block.body,
        block.number ?? '(no number)',
        block.placeDate ?? '(no date)',
      ];
    case 'title':
      return [`# ${block.name}`, ...block.subject.map((line) => `## ${line}`)];
    case 'section':
      return [`### ${block.text}`];
    case 'text':
      return [block.text.map(marked).join('')];
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
      return block.columns.map(({ title, note, names }) => `[${flat(title)} ${note} ${names.join(' + ')}]`);
    case 'recipients':
      return ['Nơi nhận:', ...block.items.map((item) => `- ${item}`)];
    case 'code':
      return [`<${block.label}: ${block.code}>`];
    case 'page-break':
      return ['----------'];
  }
};

const marked = (run: Run): string => {
  if (typeof run === 'string') return run;
  return run.bold ? `**${run.text}**` : run.italic ? `_${run.text}_` : run.text;
};

const flat = (text: string): string => text.replaceAll('\n', ' / ');
