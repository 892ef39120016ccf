// Where each record stands in a snapshot (exchange/snapshot-order): the directory, petitions, the rest, newest first.

export const places = `
ALTER TABLE bundles ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
UPDATE bundles SET place = 1000000000000 * CASE
    WHEN kind IN ('commune', 'village', 'person', 'list-item', 'rule', 'holiday') THEN 0 WHEN kind = 'petition' THEN 1 ELSE 2 END
  + 1000000000000
  - (SELECT min(e.seq) FROM entries e WHERE e.log = bundles.log AND e.root = bundles.id);
CREATE INDEX bundles_by_place ON bundles (log, place);
`;
