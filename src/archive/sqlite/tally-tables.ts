/** The columns whose values are counted as records come and go. */
export const tallied = ['type', 'status', 'attribution', 'killed', 'outlet', 'place', 'day'] as const
/** One of `tallied`. */
export type Tallied = (typeof tallied)[number]

/** A value as `tallies` keeps it: what is not said is kept too, as an empty text. */
const toKept = (column: string): string => `ifnull('=' || ${column}, '')`

/** All tallies worked out anew from the records: what the table must hold, rows with no records apart. */
export const recount = tallied
  .map((field) => `SELECT kind, '${field}', ${toKept(field)}, count(*) FROM records GROUP BY kind, ${field}`)
  .join(' UNION ALL ')

const of = (row: 'new' | 'old'): string =>
  tallied
    .map((field) => `(${row}.kind, '${field}', ${toKept(`${row}.${field}`)}, ${row === 'new' ? 1 : -1})`)
    .join(', ')

const change = (row: 'new' | 'old'): string =>
  `INSERT INTO tallies (kind, field, value, count) VALUES ${of(row)}
   ON CONFLICT (kind, field, value) DO UPDATE SET count = count + excluded.count;`

/**
 * How many records have which value, kept in step by the database itself: what every page asks for at its start is read,
 * not counted. Rows may stand at 0.
 */
export const tallyTables = `
  CREATE TABLE tallies (
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (kind, field, value)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO tallies ${recount};
  CREATE TRIGGER records_tallied AFTER INSERT ON records BEGIN ${change('new')} END;
  CREATE TRIGGER records_untallied AFTER DELETE ON records BEGIN ${change('old')} END;
  CREATE TRIGGER records_tallied_anew AFTER UPDATE OF kind, ${tallied.join(', ')} ON records BEGIN
    ${change('old')} ${change('new')}
  END;
`
