/** The step of the schema that holds imported places and the corrections of places. Released: never change it, append another. */
export const gazetteerTables = `
  CREATE TABLE gazetteer (
    number INTEGER PRIMARY KEY CHECK (number = 1), hash TEXT NOT NULL, files TEXT NOT NULL, places INTEGER NOT NULL,
    names INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE gazetteer_places (
    place INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, division TEXT, lat REAL NOT NULL,
    lon REAL NOT NULL, population INTEGER NOT NULL, uncertainty_km REAL NOT NULL
  ) STRICT;
  CREATE TABLE gazetteer_names (key TEXT NOT NULL, place INTEGER NOT NULL, alias INTEGER NOT NULL) STRICT;
  CREATE INDEX gazetteer_names_by_key ON gazetteer_names (key, place, alias);
  CREATE TABLE gazetteer_divisions (code TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE place_corrections (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    outlet TEXT NOT NULL,
    place TEXT NOT NULL,
    was TEXT,
    UNIQUE (key, outlet)
  ) STRICT;
  `
