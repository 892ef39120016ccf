// A code in groups of four, as it is read out.

/** 'K7QM4T2P' as 'K7QM-4T2P'. */
export function spaced(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}
