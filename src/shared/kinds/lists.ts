// Lists that several kinds choose from. Options are only ever added (decision 7).

/** Fields of work of the national statistics (domain 2.5; certainty medium). */
export const areas = [
  'land',
  'policy',
  'officials',
  'administrative-other',
  'infrastructure',
  'environment',
  'security',
  'health-education',
  'judicial',
  'party',
  'corruption',
  'other',
] as const;

/** The language an opinion was given in: the ones most spoken in the northern mountains and the highlands. */
export const languages = [
  'vietnamese',
  'mong',
  'thai',
  'tay',
  'nung',
  'dao',
  'muong',
  'kho-mu',
  'ha-nhi',
  'gia-rai',
  'e-de',
  'ba-na',
  'other',
] as const;

/** What a person does in the commune; a person may be several. */
export const roles = ['head', 'officer', 'leader', 'admin'] as const;
export type Role = (typeof roles)[number];

/** The words in use for the unit below the commune. */
export const villageWords = ['thon', 'ban', 'buon', 'lang', 'to-dan-pho', 'khu'] as const;
