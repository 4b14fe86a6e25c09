/**
 * Where articles hang together. `linked`: where an article stands among all others, who signs it, its main event, its story. `link_prints`: what it
 * is compared by. `link_lists`: for each hash or word, the articles that have it, in canonical order. `link_parents`: the earlier article that one
 * hangs on, by forest (0 copies, 1 stories, 2 quotations).
 */
export const linkTables = `
  CREATE TABLE linked (
    article INTEGER PRIMARY KEY REFERENCES articles (number),
    day INTEGER NOT NULL,
    tie INTEGER NOT NULL,
    agency TEXT,
    agency_basis TEXT,
    event TEXT,
    story INTEGER
  ) STRICT;
  CREATE INDEX linked_by_order ON linked (day DESC, tie DESC);
  CREATE INDEX linked_by_story ON linked (story, day, tie);
  CREATE TABLE link_prints (
    article INTEGER PRIMARY KEY REFERENCES articles (number),
    print BLOB NOT NULL
  ) STRICT;
  CREATE TABLE link_lists (
    list INTEGER NOT NULL,
    day INTEGER NOT NULL,
    tie INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (list, day, tie)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE link_parents (
    forest INTEGER NOT NULL,
    article INTEGER NOT NULL,
    parent INTEGER NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (forest, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX link_children ON link_parents (forest, parent, article);
`

/** Groups of copies by number (`linked.copies`), and where the text of each comes from, see `Origin`. */
export const originTables = `
  ALTER TABLE linked ADD COLUMN copies INTEGER;
  CREATE INDEX linked_by_copies ON linked (copies, agency_basis, day, tie);
  CREATE INDEX linked_by_first ON linked (copies, day, tie);
  CREATE TABLE link_origins (
    copies INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    basis TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
`

/** What articles are compared by has changed (prints of version 2, of version 3): all are linked anew as they are read again. */
export const linkedAnew = `
  DELETE FROM link_parents;
  DELETE FROM link_lists;
  DELETE FROM link_prints;
  DELETE FROM link_origins;
  DELETE FROM linked;
`
