/**
 * Incidents: `incident_nodes` holds one row for all reports that tell in the same way, `incident_keys` where to look for it, `incident_reports` who
 * tells so. `part` follows from the nodes alone, `incident` also from what people decided. `incidents` is a summary; `decisions` only grows.
 */
export const incidentTables = `
  CREATE TABLE incident_nodes (
    signature TEXT PRIMARY KEY,
    features TEXT NOT NULL,
    aside TEXT,
    part TEXT,
    incident TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_nodes_by_part ON incident_nodes (part);
  CREATE INDEX incident_nodes_by_incident ON incident_nodes (incident);
  CREATE TABLE incident_keys (
    key TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (key, signature)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE incident_reports (
    record INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    signature TEXT NOT NULL
  ) STRICT;
  CREATE INDEX incident_reports_by_signature ON incident_reports (signature, article);
  CREATE INDEX incident_reports_by_article ON incident_reports (article);
  CREATE TABLE incidents (
    incident TEXT PRIMARY KEY,
    lead INTEGER NOT NULL,
    day TEXT NOT NULL,
    reports INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    contradictions INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incidents_by_day ON incidents (day DESC, incident);
  CREATE INDEX incidents_by_lead ON incidents (lead);
  CREATE INDEX incidents_by_sources ON incidents (sources) WHERE sources > 1;
  CREATE TABLE contradictions (
    key TEXT PRIMARY KEY,
    incident TEXT,
    kind TEXT NOT NULL,
    a INTEGER NOT NULL,
    b INTEGER NOT NULL,
    day TEXT NOT NULL,
    json TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX contradictions_by_incident ON contradictions (incident);
  CREATE INDEX contradictions_by_day ON contradictions (day DESC, key);
  CREATE TABLE decisions (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'resolve', 'dismiss', 'undo')),
    subject TEXT,
    undoes INTEGER REFERENCES decisions (number),
    reason TEXT NOT NULL,
    decided_by TEXT,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX decisions_by_subject ON decisions (subject);
  CREATE INDEX decisions_by_undone ON decisions (undoes);
  CREATE TABLE decision_reports (
    decision INTEGER NOT NULL REFERENCES decisions (number),
    position INTEGER NOT NULL,
    article TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    type TEXT NOT NULL,
    rest INTEGER NOT NULL,
    PRIMARY KEY (decision, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX decision_reports_by_article ON decision_reports (article);
`

/**
 * Incidents anew: precise tellings are listed apart from vague ones (`incident_keys`), each telling knows what decided its part (`led_by`, `contested`),
 * reports stand in the order of publication (`in_order`), and `incident_parts` says which parts people hold to be one. `seen` names what the
 * contradictions of an incident were found in. What was joined before is joined again as articles are read again.
 */
export const incidentPartTables = `
  DROP TABLE incident_nodes;
  DROP TABLE incident_keys;
  DROP TABLE incident_reports;
  DELETE FROM contradictions WHERE incident IS NOT NULL;
  DELETE FROM incidents;
  ALTER TABLE incidents ADD COLUMN seen TEXT NOT NULL DEFAULT '';
  CREATE TABLE incident_nodes (
    signature TEXT PRIMARY KEY,
    features TEXT NOT NULL,
    aside TEXT,
    part TEXT,
    led_by TEXT,
    contested INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_nodes_by_part ON incident_nodes (part);
  CREATE TABLE incident_keys (
    key TEXT NOT NULL,
    signature TEXT NOT NULL,
    PRIMARY KEY (key, signature)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE incident_reports (
    record INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    signature TEXT NOT NULL,
    part TEXT,
    in_order TEXT NOT NULL,
    filed TEXT NOT NULL
  ) STRICT;
  CREATE INDEX incident_reports_by_signature ON incident_reports (signature, in_order, article);
  CREATE INDEX incident_reports_by_article ON incident_reports (article, signature);
  CREATE INDEX incident_reports_by_part ON incident_reports (part, in_order);
  CREATE INDEX incident_reports_by_day ON incident_reports (part, filed);
  CREATE TABLE incident_parts (
    part TEXT PRIMARY KEY,
    incident TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_parts_by_incident ON incident_parts (incident);
`

/** How many reports stand in each part, kept in step by triggers: of ten thousand copies each is counted once, as it comes. */
export const incidentSizeTables = `
  CREATE TABLE incident_sizes (
    part TEXT PRIMARY KEY,
    reports INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  INSERT INTO incident_sizes SELECT part, count(*) FROM incident_reports WHERE part IS NOT NULL GROUP BY part;
  CREATE TRIGGER incident_report_came AFTER INSERT ON incident_reports WHEN new.part IS NOT NULL BEGIN
    INSERT INTO incident_sizes VALUES (new.part, 1) ON CONFLICT (part) DO UPDATE SET reports = reports + 1;
  END;
  CREATE TRIGGER incident_report_went AFTER DELETE ON incident_reports WHEN old.part IS NOT NULL BEGIN
    UPDATE incident_sizes SET reports = reports - 1 WHERE part = old.part;
    DELETE FROM incident_sizes WHERE part = old.part AND reports = 0;
  END;
  CREATE TRIGGER incident_report_moved AFTER UPDATE OF part ON incident_reports WHEN old.part IS NOT new.part BEGIN
    UPDATE incident_sizes SET reports = reports - 1 WHERE part = old.part;
    DELETE FROM incident_sizes WHERE part = old.part AND reports = 0;
    INSERT INTO incident_sizes SELECT new.part, 1 WHERE new.part IS NOT NULL
      ON CONFLICT (part) DO UPDATE SET reports = reports + 1;
  END;
`

/** What of a report decides whether it disagrees with others, as a digest: of those of one origin that tell the same, one is looked at. */
export const incidentTellingTables = `
  ALTER TABLE incident_reports ADD COLUMN told TEXT NOT NULL DEFAULT '';
`
