/** What articles tell of what became of undertakings. */
export const outcomeTables = `
  CREATE TABLE outcomes (
    outcome INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    reading INTEGER NOT NULL REFERENCES readings (reading) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (number),
    json TEXT NOT NULL
  ) STRICT;
  CREATE INDEX outcomes_by_reading ON outcomes (reading);
`

/**
 * Under which keys a figure meets others, with the days that it reaches over; what figures say of one another, and which ones take part. What
 * a figure took part in goes with it.
 */
export const reconciledTables = `
  CREATE TABLE figure_keys (
    key TEXT NOT NULL,
    day_from TEXT NOT NULL,
    day_to TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES records (record) ON DELETE CASCADE,
    PRIMARY KEY (key, day_from, record)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX figure_keys_by_record ON figure_keys (record);
  CREATE TABLE reconciliations (
    reconciliation INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    holds INTEGER,
    articles INTEGER NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
  CREATE TABLE reconciled (
    reconciliation INTEGER NOT NULL REFERENCES reconciliations (reconciliation) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    record INTEGER NOT NULL REFERENCES records (record) ON DELETE CASCADE,
    PRIMARY KEY (reconciliation, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reconciled_by_record ON reconciled (record);
  CREATE TRIGGER reconciled_gone AFTER DELETE ON reconciled BEGIN
    DELETE FROM reconciliations WHERE reconciliation = old.reconciliation;
  END;
`

/**
 * Figures under their keys anew: `figure_keys` holds those that say the same in their order, `figure_sayings` what is said under a key by its days,
 * with the one that speaks for all. Across articles all is reckoned anew as they are read again.
 */
export const figureListTables = `
  DELETE FROM contradictions WHERE kind = 'figure';
  DELETE FROM reconciliations WHERE articles > 1;
  DROP TABLE figure_keys;
  CREATE TABLE figure_keys (
    key TEXT NOT NULL,
    saying TEXT NOT NULL,
    in_order TEXT NOT NULL,
    day_from TEXT NOT NULL,
    day_to TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES records (record) ON DELETE CASCADE,
    PRIMARY KEY (key, saying, in_order)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX figure_keys_by_record ON figure_keys (record);
  CREATE TABLE figure_sayings (
    key TEXT NOT NULL,
    day_from TEXT NOT NULL,
    day_to TEXT NOT NULL,
    saying TEXT NOT NULL,
    record INTEGER NOT NULL REFERENCES records (record) ON DELETE CASCADE,
    PRIMARY KEY (key, day_from, day_to, saying)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX figure_sayings_by_record ON figure_sayings (record);
`
