// How many photos, recordings and signatures a phone said it has still to send.

export const filesUnsent = 'ALTER TABLE enrolments ADD COLUMN files INTEGER;';
