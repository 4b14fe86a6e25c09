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
