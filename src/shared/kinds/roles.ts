// What people are in the commune. Apart from the other lists, as home reads people's roles.

/** What a person does in the commune; a person may be several. */
export const roles = ['head', 'officer', 'leader', 'admin'] as const;
export type Role = (typeof roles)[number];
