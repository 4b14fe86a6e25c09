/** Who else printed a text letter for letter: one row for each that states something else of it than the one that the article is read by. */
export const printingTables = `
  CREATE TABLE printings (
    article INTEGER NOT NULL REFERENCES articles (number),
    key TEXT NOT NULL,
    external_id TEXT,
    source TEXT NOT NULL,
    stated TEXT NOT NULL,
    PRIMARY KEY (article, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX printings_by_external_id ON printings (external_id);
`
