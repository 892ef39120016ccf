// The bodies a petition is guided or sent to: a closed list, so that a denunciation's event can say it and name nobody.

/** Only ever added to (decision 7). */
export const bodies = [
  'province-chair',
  'province-inspectorate',
  'province-department',
  'party-body',
  'police',
  'investigators',
  'procuracy',
  'court',
  'enforcement',
  'tax',
  'social-insurance',
  'land-office',
  'other-commune',
  'unit',
  'other',
] as const;

export type Body = (typeof bodies)[number];

export const isBody = (word: string): word is Body => (bodies as readonly string[]).includes(word);
