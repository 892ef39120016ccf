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

/** The words in use for the unit below the commune. */
export const villageWords = ['thon', 'ban', 'buon', 'lang', 'to-dan-pho', 'khu'] as const;

/** How people meet (LTCD Art. 3a, LTCCQ Art. 43). */
export const modes = ['in-person', 'online', 'both'] as const;

/** What a petition or a visit at the reception is (domain 2.1). */
export const petitionTypes = ['complaint', 'denunciation', 'proposal', 'feedback', 'mixed', 'other'] as const;

/** Who has to decide (domain 2.4). */
export const competences = ['commune', 'province', 'other-body', 'unclear'] as const;

/** The paper by which a person says who he is; never its photograph (domain 6). */
export const identityPapers = ['citizen-card', 'old-card', 'passport', 'other'] as const;

/** The 54 peoples and foreigners: codes of the 1979 list (domain 6). A sensitive fact: asked for only where a form wants it. */
export const ethnicCodes = Array.from({ length: 55 }, (_, at) => String(at + 1).padStart(2, '0'));

/** The lists that an administrator may add to and rename. */
export const editableLists = ['area'] as const;
