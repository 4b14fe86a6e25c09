/** The ledger with a state for articles that were not read, since only reporting on conflicts was asked for. */
export const relevanceLedger = `
  CREATE TABLE ledger_new (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('received', 'read', 'stored', 'failed', 'not-relevant')),
    reason TEXT,
    attempts INTEGER NOT NULL
  ) STRICT;
  INSERT INTO ledger_new SELECT number, key, source, state, reason, attempts FROM ledger;
  DROP TABLE ledger;
  ALTER TABLE ledger_new RENAME TO ledger;
  CREATE INDEX ledger_by_state ON ledger (state, number);
`
