import Sqlite from 'better-sqlite3'

/**
 * What an archive of SQLite holds, with articles and records by their ids instead of the numbers that they got as they arrived. What only says where
 * to look (the keys of full text, what decided a telling's part) is left out.
 */
const queries: Readonly<Record<string, string>> = {
  articles: `SELECT a.id, a.short_id, a.external_id, a.url, a.title, a.outlet, a.published, a.day, a.stated, b.text FROM articles a
    JOIN bodies b ON b.article = a.number`,
  readings: `SELECT a.id, g.version, g.data, g.events, g.statements, g.figures, g.commitments, g.frame, g.problems FROM readings g
    JOIN articles a ON a.number = g.article`,
  records: `SELECT r.id, r.kind, r.ordinal, r.day, r.place, r.rule, o.json FROM records r JOIN record_bodies o USING (record)`,
  names: `SELECT r.id, n.position, n.role, n.name, n.matchable, n.actor FROM names n JOIN records r USING (record)`,
  places: `SELECT r.id, p.position, p.name, p.country, p.lat, p.lon FROM record_places p JOIN records r USING (record)`,
  tellings: 'SELECT signature, features, aside, part FROM incident_nodes',
  'keys of tellings': 'SELECT key, signature FROM incident_keys',
  reports: `SELECT r.id, m.signature, m.part, m.in_order, m.filed FROM incident_reports m JOIN records r USING (record)`,
  parts: 'SELECT part, incident FROM incident_parts',
  'sizes of parts': 'SELECT part, reports FROM incident_sizes',
  incidents: `SELECT i.incident, r.id AS lead, i.day, i.reports, i.sources, i.contradictions FROM incidents i
    JOIN records r ON r.record = i.lead`,
  contradictions: `SELECT c.key, c.incident, c.kind, x.id AS a, y.id AS b, c.day, c.json FROM contradictions c
    JOIN records x ON x.record = c.a JOIN records y ON y.record = c.b`,
  positions: 'SELECT r.id, p.json FROM positions p JOIN records r USING (record)',
  'keys of positions': 'SELECT k.key, k.saying, k.in_order, r.id FROM position_keys k JOIN records r USING (record)',
  'what positions say': 'SELECT k.key, k.saying, r.id FROM position_sayings k JOIN records r USING (record)',
  'pairs of positions': 'SELECT key, contradiction FROM position_pairs',
  lists: `SELECT l.list, l.day, l.tie, a.id FROM link_lists l JOIN articles a ON a.number = l.article`,
  prints: `SELECT a.id, hex(p.print) AS print FROM link_prints p JOIN articles a ON a.number = p.article`,
  parents: `SELECT l.forest, a.id, p.id AS parent, l.score FROM link_parents l JOIN articles a ON a.number = l.article
    JOIN articles p ON p.number = l.parent`,
  linked: `SELECT a.id, l.day, l.tie, l.agency, l.agency_basis, l.event, s.id AS story,
      (SELECT min(x.id) FROM linked y JOIN articles x ON x.number = y.article WHERE y.copies = l.copies) AS copies,
      o.origin, o.kind, o.name, o.basis, o.document
    FROM linked l JOIN articles a ON a.number = l.article LEFT JOIN articles s ON s.number = l.story
    LEFT JOIN link_origins o ON o.copies = l.copies`,
  reconciliations: 'SELECT id, kind, holds, articles, json FROM reconciliations',
  'keys of figures': `SELECT k.key, k.saying, k.in_order, k.day_from, k.day_to, r.id FROM figure_keys k JOIN records r USING (record)`,
  'what figures say': `SELECT k.key, k.day_from, k.day_to, k.saying, r.id FROM figure_sayings k JOIN records r USING (record)`,
  outcomes: 'SELECT id, json FROM outcomes',
  ledger: 'SELECT key, source, state, reason FROM ledger',
}

/** The rows of each table, one a line, in an order of their own: the same for two archives of the same articles. */
export function dumpArchive(path: string): Readonly<Record<string, readonly string[]>> {
  const database = new Sqlite(path, { readonly: true })
  try {
    return Object.fromEntries(
      Object.entries(queries).map(([name, query]) => [
        name,
        database
          .prepare(query)
          .all()
          .map((row) => JSON.stringify(row))
          .sort(),
      ]),
    )
  } finally {
    database.close()
  }
}
