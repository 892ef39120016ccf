// Plays a recording out of the opened copy in memory.

interface PlayerProps {
  /** A blob address of the sound; who made it takes it back. */
  readonly address: string;
  /** For screen readers. */
  readonly label: string;
}

/** The browser's own controls: they work with keys and say what they are. */
export function Player({ address, label }: PlayerProps) {
  // biome-ignore lint/a11y/useMediaCaption: what people said in a meeting has no captions
  return <audio class="player" controls src={address} aria-label={label} onLoadedMetadata={measure} />;
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
