/** A piece of SQL that is true or false, with the values of its `?`. */
export interface Condition {
  readonly sql: string
  readonly values: readonly (string | number)[]
}

/** A piece of SQL with the values of its `?`, in their order. */
export const condition = (sql: string, ...values: readonly (string | number)[]): Condition => ({ sql, values })

/** All of them hold; true of none. */
export const both = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? 'true' : conditions.map(({ sql }) => `(${sql})`).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
})

/** One of them holds; false of none. */
export const either = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? 'false' : conditions.map(({ sql }) => `(${sql})`).join(' OR '),
  values: conditions.flatMap(({ values }) => values),
})

/** The column is one of the values. */
export const oneOf = (column: string, values: readonly string[]): Condition =>
  condition(`${column} IN (${values.map(() => '?').join(', ')})`, ...values)

/** Nothing where no value is asked for, else that the column is one of them. */
export const amongst = (column: string, values: readonly string[] | undefined): readonly Condition[] =>
  values === undefined || values.length === 0 ? [] : [oneOf(column, values)]

/** True also where the condition says neither yes nor no, as it does of a value that is not there. */
export const isNot = ({ sql, values }: Condition): Condition => condition(`(${sql}) IS NOT TRUE`, ...values)
