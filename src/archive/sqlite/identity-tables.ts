/**
 * People and bodies by decision. `decision_names` only grows: the names that a merge joins, or the one name that a split takes apart, a row an
 * article. `names.name` and `matchable` then follow the decisions; `read_name` and `read_matchable` keep what was read, null where it stands.
 */
export const identityTables = `
  CREATE TABLE decision_names (
    decision INTEGER NOT NULL REFERENCES decisions (number),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    article TEXT,
    PRIMARY KEY (decision, position)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE decisions ADD COLUMN known_as TEXT;
  ALTER TABLE names ADD COLUMN read_name TEXT;
  ALTER TABLE names ADD COLUMN read_matchable TEXT;
`
