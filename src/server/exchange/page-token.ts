// The token that continues a snapshot. It grants nothing: a forged one only makes its sender miss or repeat records.

export type PageToken = {
  /** The head when the snapshot began (S). */
  readonly head: number;
  readonly epoch: number;
  /** The phone's epoch and cursor when the snapshot began. */
  readonly fromEpoch: number;
  readonly cursor: number;
  /** The place of the last record looked at. */
  readonly after: number;
};

const pattern = /^(\d{1,15})\.(\d{1,9})\.(\d{1,9})\.(\d{1,15})\.(\d{1,16})$/;

export const writePageToken = ({ head, epoch, fromEpoch, cursor, after }: PageToken): string =>
  [head, epoch, fromEpoch, cursor, after].join('.');

/** Null for a text that is no token. */
export const readPageToken = (text: string | undefined): PageToken | null => {
  const match = pattern.exec(text ?? '');
  if (!match) return null;
  const [head = 0, epoch = 0, fromEpoch = 0, cursor = 0, after = 0] = match.slice(1).map(Number);
  return { head, epoch, fromEpoch, cursor, after };
};
