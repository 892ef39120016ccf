// Pictures on paper: a signature drawn on the glass, the photos of a posting. What this phone does not hold is said in words.
import type { Drawn, Photo, Picture } from '../../export/print-document.ts';
import { useContent, useFiles } from '../files/use-files.ts';

/** Above the name; in its place the words that it was signed on the phone. */
export function DrawnSignature({ picture, note }: Drawn) {
  return (
    <>
      <Shown picture={picture} className="sheet-drawn" missing="(đã ký trên máy)" />
      {note && <i>{note}</i>}
    </>
  );
}

export function SheetPhotos({ photos }: { readonly photos: readonly Photo[] }) {
  return (
    <div class="sheet-photos">
      {photos.map(({ picture, caption }) => (
        <figure key={picture.file}>
          <Shown picture={picture} className="sheet-photo" missing="(ảnh lưu trong hồ sơ)" />
          <figcaption>{caption}</figcaption>
        </figure>
      ))}
    </div>
  );
}

interface ShownProps {
  readonly picture: Picture;
  readonly className: string;
  readonly missing: string;
}

function Shown({ picture: { file, format }, className, missing }: ShownProps) {
  const address = useContent(useFiles(), file, format);
  return address ? <img class={className} src={address} alt="" /> : <i class={className}>{missing}</i>;
}
