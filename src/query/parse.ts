import type { Excludable, Filter, Kind } from './filter.ts'
import { findKey, type Listable, parseBox, type QueryKey } from './keys.ts'

/** A key that was not understood; `message` is the end of a sentence that begins with the key. */
export interface KeyFault {
  readonly field: string
  readonly message: string
}

type Values = string | readonly string[] | undefined

/** What is written behind the keys: one value or several. Empty values do not narrow. */
export type Written = { readonly [Key in QueryKey]?: Values }

const toValues = (values: Values): readonly string[] =>
  (values === undefined ? [] : typeof values === 'string' ? [values] : values).filter((value) => value.trim() !== '')

/** What is wrong with the values of one key, or null. Only a key that may be repeated may have several. */
export function findValueFault(written: string, list: Listable, values: Values): string | null {
  const found = findKey(written, list)
  if (!found) return 'is not a filter of this list'
  if (!found.key.many && values !== undefined && typeof values !== 'string' && values.length > 1)
    return 'was given more than once'
  for (const value of toValues(values)) {
    const fault = found.key.findFault(value)
    if (fault !== null) return fault
  }
  return null
}

/** Every key of a query that a list does not understand, in the order that they are written. */
export const findFaults = (written: Written, list: Listable): readonly KeyFault[] =>
  Object.entries<Values>(written).flatMap(([field, values]) => {
    const message = values === undefined ? null : findValueFault(field, list, values)
    return message === null ? [] : [{ field, message }]
  })

/** The filter that a query means, with the kinds that are listed. Its keys must have been looked through for faults; others are passed over. */
export function toFilter(written: Written, kinds: readonly Kind[] = []): Filter {
  const list: Listable = kinds[0] ?? 'article'
  const filter: Record<string, unknown> = kinds.length > 0 ? { kinds } : {}
  const not: Partial<Record<Excludable, readonly string[]>> = {}
  for (const [name, given] of Object.entries<Values>(written)) {
    const found = findKey(name, list)
    const values = found ? toValues(given) : []
    if (!found || values.length === 0) continue
    const { field, many } = found.key
    // A key that leaves out stands for one of the filters that can.
    if (found.out) not[field as Excludable] = values
    else if (field === 'box') filter.box = parseBox(values[0]!) ?? undefined
    else if (field === 'located') filter.located = values[0] === 'yes'
    else filter[field] = many ? values : values[0]!.trim()
  }
  // Built key by key from the table, whose fields are those of a filter.
  return { ...(filter as Filter), ...(Object.keys(not).length > 0 ? { not: not as Filter['not'] & object } : {}) }
}
