import { gazetteerTables } from './gazetteer-tables.ts'
import { identityTables } from './identity-tables.ts'
import { incidentPartTables, incidentSizeTables, incidentTables, incidentTellingTables } from './incident-tables.ts'
import { relevanceLedger } from './ledger-tables.ts'
import { linkedAnew, linkTables, originTables } from './link-tables.ts'
import { positionListTables, positionTables } from './position-tables.ts'
import { printingTables } from './printing-tables.ts'
import { figureListTables, outcomeTables, reconciledTables } from './reconciled-tables.ts'
import { standingTables } from './standing-tables.ts'
import { tallyTables } from './tally-tables.ts'

/** Marks a SQLite file as an archive of Dateline: "DLNE" (`PRAGMA application_id`). */
export const applicationId = 0x444c4e45

/**
 * The schema, step by step: number n brings an archive from version n - 1 to n (`PRAGMA user_version`).
 * Append only: archives out there were made by the steps above.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    short_id TEXT NOT NULL UNIQUE,
    external_id TEXT,
    source TEXT NOT NULL,
    url TEXT,
    title TEXT,
    outlet TEXT,
    outlet_folded TEXT NOT NULL,
    byline TEXT,
    language TEXT,
    published_from TEXT,
    published_to TEXT,
    published TEXT,
    day TEXT NOT NULL,
    stated TEXT NOT NULL
  ) STRICT;
  CREATE INDEX articles_by_external_id ON articles (external_id);
  CREATE INDEX articles_by_day ON articles (day, number);

  CREATE TABLE bodies (
    article INTEGER PRIMARY KEY REFERENCES articles (number),
    text TEXT NOT NULL
  ) STRICT;

  CREATE TABLE readings (
    reading INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    version TEXT NOT NULL,
    data TEXT NOT NULL,
    events INTEGER NOT NULL,
    statements INTEGER NOT NULL,
    figures INTEGER NOT NULL,
    commitments INTEGER NOT NULL,
    frame TEXT NOT NULL,
    problems TEXT NOT NULL,
    UNIQUE (article, version, data)
  ) STRICT;
  CREATE INDEX readings_by_reader ON readings (version, data, article);

  CREATE TABLE records (
    record INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    reading INTEGER NOT NULL REFERENCES readings (reading) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES articles (number),
    ordinal INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('event', 'statement', 'figure', 'commitment')),
    type TEXT,
    status TEXT,
    source TEXT NOT NULL,
    outlet TEXT,
    outlet_folded TEXT NOT NULL,
    published_from TEXT,
    published_to TEXT,
    date_from TEXT,
    date_to TEXT,
    day_from TEXT NOT NULL,
    day_to TEXT NOT NULL,
    day TEXT NOT NULL,
    place TEXT,
    country TEXT,
    lat REAL,
    lon REAL,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    rule TEXT NOT NULL,
    confidence REAL NOT NULL
  ) STRICT;
  CREATE INDEX records_by_article ON records (article, ordinal);
  CREATE INDEX records_by_reading ON records (reading);
  CREATE INDEX records_by_day ON records (day, article, ordinal);
  CREATE INDEX records_by_kind_and_day ON records (kind, day, article, ordinal);
  CREATE INDEX records_by_kind_and_article ON records (kind, article, ordinal);

  CREATE TABLE record_bodies (
    record INTEGER PRIMARY KEY REFERENCES records (record) ON DELETE CASCADE,
    evidence TEXT NOT NULL,
    json TEXT NOT NULL
  ) STRICT;

  CREATE TABLE names (
    record INTEGER NOT NULL REFERENCES records (record) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    name TEXT NOT NULL,
    matchable TEXT NOT NULL,
    actor TEXT,
    PRIMARY KEY (record, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE record_places (
    record INTEGER NOT NULL REFERENCES records (record) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    matchable TEXT NOT NULL,
    country TEXT,
    lat REAL,
    lon REAL,
    PRIMARY KEY (record, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE ledger (
    number INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('received', 'read', 'stored', 'failed')),
    reason TEXT,
    attempts INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX ledger_by_state ON ledger (state, number);

  CREATE VIRTUAL TABLE article_words USING fts5 (
    title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE VIRTUAL TABLE record_words USING fts5 (
    evidence, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );
  `,
  `
  ALTER TABLE records ADD COLUMN attribution TEXT;
  ALTER TABLE records ADD COLUMN killed REAL;
  ALTER TABLE records ADD COLUMN uncertainty_km REAL;
  ALTER TABLE records ADD COLUMN place_basis TEXT;
  ALTER TABLE records ADD COLUMN date_basis TEXT;
  ALTER TABLE records ADD COLUMN precision TEXT;
  ALTER TABLE records ADD COLUMN actor TEXT;
  UPDATE records SET
    attribution = o.json ->> '$.attribution.kind',
    killed = coalesce(o.json ->> '$.killed.best', o.json ->> '$.killed.min', o.json ->> '$.killed.max'),
    uncertainty_km = o.json ->> '$.place.uncertaintyKm',
    place_basis = o.json ->> '$.place.basis',
    date_basis = o.json ->> '$.date.basis',
    precision = o.json ->> '$.date.precision',
    actor = coalesce(o.json ->> '$.agents[0].name', o.json ->> '$.targets[0].name')
  FROM record_bodies o WHERE o.record = records.record AND records.kind = 'event';
  DROP INDEX records_by_kind_and_day;
  CREATE INDEX records_by_kind_and_day ON records (
    kind, day DESC, article, ordinal, day_from, day_to, type, status, attribution, killed, lat, lon, place, outlet,
    outlet_folded
  );
  CREATE INDEX records_by_place ON records (kind, ifnull(place, char(1114111)), day DESC, article, ordinal);
  CREATE INDEX records_by_actor ON records (kind, ifnull(actor, char(1114111)), day DESC, article, ordinal);
  CREATE INDEX records_by_killed ON records (kind, ifnull(killed, -1) DESC, day DESC, article, ordinal);
  `,
  `
  ALTER TABLE records ADD COLUMN unit TEXT;
  UPDATE records SET unit = nullif(o.json ->> '$.unit', '')
  FROM record_bodies o WHERE o.record = records.record AND records.kind = 'figure';
  CREATE INDEX records_by_unit ON records (kind, type, unit);
  CREATE INDEX records_by_due ON records (kind, day_to, date_to);
  CREATE INDEX articles_by_url ON articles (url);
  `,
  `
  ALTER TABLE names ADD COLUMN kind TEXT;
  ALTER TABLE names ADD COLUMN article INTEGER;
  ALTER TABLE names ADD COLUMN day TEXT;
  UPDATE names SET kind = r.kind, article = r.article, day = r.day FROM records r WHERE r.record = names.record;
  CREATE INDEX names_by_name ON names (kind, name, article, record, position);
  CREATE INDEX names_said ON names (kind, name, article, record, day, actor, matchable, role) WHERE role IN ('speaker', 'by');
  DROP INDEX records_by_unit;
  CREATE INDEX records_by_unit ON records (kind, type, unit, day_from, day_to, outlet_folded);
  DROP INDEX articles_by_day;
  CREATE INDEX articles_by_day ON articles (day DESC, number);
  `,
  incidentTables,
  linkTables,
  gazetteerTables,
  originTables,
  reconciledTables,
  outcomeTables,
  positionTables,
  identityTables,
  relevanceLedger,
  standingTables,
  incidentPartTables,
  tallyTables,
  linkedAnew,
  printingTables,
  linkedAnew,
  figureListTables,
  incidentSizeTables,
  positionListTables,
  incidentTellingTables,
]
