// The code of a link that belongs to a notebook already on this device: carried over the lock, in memory only.

let carried: string | undefined;

/** Keeps the code until the notebook is open. */
export const carryCode = (code: string): void => {
  carried = code;
};

/** The code that was carried, once. */
export const takeCarriedCode = (): string | undefined => {
  const code = carried;
  carried = undefined;
  return code;
};
