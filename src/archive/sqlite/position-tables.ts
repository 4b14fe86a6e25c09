/** What speakers hold on questions: `position_keys` says where to look for the same one on the same question, `position_pairs` under which keys two were found to contradict. */
export const positionTables = `
  CREATE TABLE positions (
    record INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    digest TEXT NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX positions_by_article ON positions (article);
  CREATE TABLE position_keys (
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (key, digest, record)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE position_pairs (
    key TEXT NOT NULL,
    contradiction TEXT NOT NULL,
    PRIMARY KEY (contradiction, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX position_pairs_by_key ON position_pairs (key);
  CREATE INDEX contradictions_by_first ON contradictions (a);
  CREATE INDEX contradictions_by_second ON contradictions (b);
`

/**
 * Positions under their keys anew, as figures are: `position_keys` holds those that hold the same in their order, `position_sayings` what is held under a
 * key, with the one that speaks for all. What speakers say against themselves is found anew as articles are read again.
 */
export const positionListTables = `
  DELETE FROM contradictions WHERE kind IN ('position', 'deadline');
  DELETE FROM position_pairs;
  ALTER TABLE positions DROP COLUMN digest;
  DROP TABLE position_keys;
  CREATE TABLE position_keys (
    key TEXT NOT NULL,
    saying TEXT NOT NULL,
    in_order TEXT NOT NULL,
    day_from TEXT NOT NULL,
    day_to TEXT NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (key, saying, in_order)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX position_keys_by_record ON position_keys (record);
  CREATE TABLE position_sayings (
    key TEXT NOT NULL,
    day_from TEXT NOT NULL,
    day_to TEXT NOT NULL,
    saying TEXT NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (key, day_from, day_to, saying)
  ) STRICT, WITHOUT ROWID;
`
