// Where the technical log is found.
/** The address of the technical log. */
export const journalPath = '/settings/log';
