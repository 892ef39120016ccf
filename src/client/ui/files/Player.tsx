// Plays a recording out of the opened copy in memory.
import { useEffect, useState } from 'preact/hooks';
import { type FileType, fileTypes } from '../../../shared/kinds/attachment.ts';

interface PlayerProps {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly format: FileType;
  /** For screen readers. */
  readonly label: string;
}

/** The browser's own controls: they work with keys and say what they are. */
export default function Player({ content, format, label }: PlayerProps) {
  const [url, setUrl] = useState<string | undefined>(undefined);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([content], { type: fileTypes[format] }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [content, format]);
  if (!url) return null;
  // biome-ignore lint/a11y/useMediaCaption: nobody wrote down what is said in a recording
  return <audio class="player" controls src={url} aria-label={label} onLoadedMetadata={measure} />;
}

/** What was written as it was heard does not tell its length; going far beyond the end makes the browser find it. */
const measure = ({ currentTarget: audio }: { readonly currentTarget: HTMLAudioElement }) => {
  if (Number.isFinite(audio.duration)) return;
  const back = () => {
    if (!Number.isFinite(audio.duration)) return;
    audio.removeEventListener('durationchange', back);
    audio.currentTime = 0;
  };
  audio.addEventListener('durationchange', back);
  audio.currentTime = Number.MAX_SAFE_INTEGER;
};
