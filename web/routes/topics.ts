import type { StoredStatement } from '../../src/api/envelopes.ts'

/** What statements are on: a person, body or place by name, a type of happening, or what a figure counts. */
export interface Topic {
  /** As it stands in an address: `name:Kirkuk`, `on:ASSAULT`. */
  readonly key: string
  /** In words: "Kirkuk", "assault", "killed". */
  readonly label: string
}

const toTopic = (matter: string): Topic => ({
  key: `on:${matter}`,
  label: matter.toLowerCase().replaceAll('_', ' '),
})

/** A topic of an address in words. */
export const toLabel = (key: string): string =>
  key.startsWith('on:') ? toTopic(key.slice(3)).label : key.replace(/^name:/, '')

/** All that a statement is on, each once. */
export function topicsOf({ record }: StoredStatement): readonly Topic[] {
  const names = record.topic.map(({ name }) => ({ key: `name:${name}`, label: name }))
  const all = [...(record.about ?? []).map(toTopic), ...names]
  return all.filter(({ key }, i) => all.findIndex((other) => other.key === key) === i)
}

/** Is a statement on this? Everything is on '', no topic in particular. */
export const isOn = (stored: StoredStatement, key: string): boolean =>
  key === '' || topicsOf(stored).some((topic) => topic.key === key)

export interface CountedTopic extends Topic {
  readonly count: number
}

/** What statements are on, the most frequent first, of equals the one told first. */
export function countTopics(statements: readonly StoredStatement[]): readonly CountedTopic[] {
  const counts = new Map<string, CountedTopic>()
  for (const stored of statements)
    for (const topic of topicsOf(stored))
      counts.set(topic.key, { ...topic, count: (counts.get(topic.key)?.count ?? 0) + 1 })
  return [...counts.values()].sort((a, b) => b.count - a.count)
}

/** What both speak of, with the statements of both: what the one who says less of it says most of first. */
export function findShared(a: readonly StoredStatement[], b: readonly StoredStatement[]): readonly CountedTopic[] {
  const other = new Map(countTopics(b).map((topic) => [topic.key, topic.count]))
  return countTopics(a)
    .flatMap((topic) => {
      const count = other.get(topic.key)
      return count === undefined ? [] : [{ ...topic, less: Math.min(count, topic.count), count: topic.count + count }]
    })
    .sort((x, y) => y.less - x.less || y.count - x.count)
    .map(({ less: _less, ...topic }) => topic)
}
