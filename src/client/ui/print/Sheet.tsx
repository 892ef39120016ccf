// A printed document as it lies on the paper: the preview on the screen and what the browser prints are the same elements.
import type { ComponentChildren } from 'preact';
import type { Block, Head, PrintDocument, Run, Signature, Text } from '../../export/print-document.ts';
import { QrPicture } from '../admin/QrPicture.tsx';
import { SheetFields } from './SheetFields.tsx';
import { DrawnSignature, SheetPhotos } from './SheetPictures.tsx';
import { SheetTable } from './SheetTable.tsx';

/** Vietnamese whatever the app speaks; black on white whatever the theme. */
export function Sheet({ document }: { readonly document: PrintDocument }) {
  return (
    <article
      class={`sheet sheet-${document.paper}${document.unnumbered ? ' sheet-slip' : ''}${document.large ? ' sheet-read' : ''}`}
      lang="vi"
    >
      {document.blocks.map((block, at) => (
        <OneBlock key={at} block={block} />
      ))}
    </article>
  );
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'head':
      return <HeadBlock head={block} />;
    case 'title':
      return <TitleBlock name={block.name} subject={block.subject} />;
    case 'section':
      return <h3 class="sheet-section">{block.text}</h3>;
    case 'text':
      return <p class={block.set && `sheet-${block.set}`}>{runs(block.text)}</p>;
    case 'table':
      return <SheetTable table={block} />;
    case 'fields':
      return <SheetFields fields={block.fields} />;
    case 'signatures':
      return <SignatureBlock columns={block.columns} />;
    case 'recipients':
      return <RecipientBlock items={block.items} />;
    case 'closing':
      return (
        <div class="sheet-signatures">
          <RecipientBlock items={block.items} />
          <OneSignature {...block.signature} />
        </div>
      );
    case 'code':
      return <CodeBlock {...block} />;
    case 'photos':
      return <SheetPhotos photos={block.photos} />;
    case 'cut':
      return <div class="sheet-cut" />;
    case 'page-break':
      return <div class="sheet-break" />;
  }
}

const runs = (text: Text): ComponentChildren => text.map(runOf);

const runOf = (run: Run): ComponentChildren => {
  if (typeof run === 'string') return run;
  if (run.bold) return <b>{run.text}</b>;
  return run.italic ? <i>{run.text}</i> : run.text;
};

function HeadBlock({ head }: { readonly head: Head }) {
  return (
    <header class="sheet-head">
      <div>
        {head.parent && <p>{head.parent}</p>}
        <p class="sheet-ruled sheet-ruled-short">
          {head.body.map((line) => (
            <b key={line}>{line}</b>
          ))}
        </p>
        {head.number && <p>{head.number}</p>}
      </div>
      <div>
        {!head.party && (
          <p>
            <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
          </p>
        )}
        <p class="sheet-motto">
          <b class="sheet-underlined">
            {head.party ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'Độc lập - Tự do - Hạnh phúc'}
          </b>
        </p>
        {head.placeDate && (
          <p class="sheet-date">
            <i>{head.placeDate}</i>
          </p>
        )}
      </div>
    </header>
  );
}

function TitleBlock({ name, subject }: { readonly name: string; readonly subject: readonly string[] }) {
  return (
    <div class="sheet-title">
      <h2>{name}</h2>
      <p class="sheet-ruled">
        {subject.map((line) => (
          <b key={line}>{line}</b>
        ))}
      </p>
    </div>
  );
}

function SignatureBlock({ columns }: { readonly columns: readonly Signature[] }) {
  return (
    <div class="sheet-signatures">
      {columns.map((signature) => (
        <OneSignature key={signature.title} {...signature} />
      ))}
    </div>
  );
}

function OneSignature({ title, note, names, drawn }: Signature) {
  return (
    <div>
      <p>
        <b>{title}</b>
      </p>
      <p>
        <i>{note}</i>
      </p>
      <div class="sheet-names">
        {names.map((name, at) => (
          <p key={at}>
            {drawn?.[name] && <DrawnSignature {...drawn[name]} />}
            <b>{name}</b>
          </p>
        ))}
      </div>
    </div>
  );
}

function RecipientBlock({ items }: { readonly items: readonly string[] }) {
  return (
    <div class="sheet-recipients">
      <p>Nơi nhận:</p>
      {items.map((item, at) => (
        <p key={item}>{`- ${item.replace(/[;.]$/, '')}${at === items.length - 1 ? '.' : ';'}`}</p>
      ))}
    </div>
  );
}

function CodeBlock({ label, code, large }: Extract<Block, { readonly type: 'code' }>) {
  return (
    <div class={large ? 'sheet-code sheet-code-large' : 'sheet-code'}>
      <QrPicture text={code} label={label} />
      <p>
        {`${label}: `}
        <b>{code}</b>
      </p>
    </div>
  );
}
