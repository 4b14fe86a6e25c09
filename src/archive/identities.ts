import type { Decision } from '../model/decision.ts'
import { toFolded } from './names.ts'

/** Whom a name stands for by decision: what they are called, and the folded names that find them. */
export interface KnownAs {
  readonly name: string
  readonly keys: readonly string[]
}

/** What a name means to look for in texts: folded names anywhere, and articles by id in which one of them is meant or is another's. */
export interface Meant {
  readonly keys: readonly string[]
  readonly inside: readonly string[]
  readonly outside: readonly string[]
}

/** Who is who by decision. Both answers follow from the decisions alone, not from what was read. */
export interface Identities {
  /** Whom a name of the article goes by; null where nobody decided anything of it. `keys` are its folded names, its own and its aliases. */
  settle(article: string, keys: readonly string[]): KnownAs | null
  /** What a folded name stands for. */
  meant(key: string): Meant
}

type NameDecision = Pick<Decision, 'number' | 'kind' | 'names' | 'knownAs'>

interface Apart {
  /** The folded names that are another's, by the article that has them. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>
  readonly name: string
}

interface Group {
  readonly name: string
  readonly keys: ReadonlySet<string>
}

/** Names that merges join, each group called as the latest of them says. */
function toGroups(merges: readonly NameDecision[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>()
  for (const { names, knownAs } of merges) {
    const name = knownAs ?? names[0]?.name ?? ''
    const keys = new Set([name, ...names.map((one) => one.name)].map(toFolded))
    for (const key of [...keys]) for (const more of groups.get(key)?.keys ?? []) keys.add(more)
    for (const key of keys) groups.set(key, { name, keys })
  }
  return groups
}

function toKeysByArticle(names: NameDecision['names']): Apart['keys'] {
  const keys = new Map<string, Set<string>>()
  for (const { name, article } of names)
    if (article !== null) keys.set(article, (keys.get(article) ?? new Set()).add(toFolded(name)))
  return keys
}

/** Puts standing decisions about names together; they are taken in the order of their numbers, and later ones go before earlier ones. */
export function toIdentities(standing: readonly NameDecision[]): Identities {
  const decisions = [...standing].sort((a, b) => a.number - b.number)
  const groups = toGroups(decisions.filter(({ kind }) => kind === 'merge'))
  const apart: Apart[] = decisions
    .filter(({ kind }) => kind === 'split')
    .map(({ names, knownAs }) => ({
      keys: toKeysByArticle(names),
      name: knownAs ?? '',
    }))
    .reverse()

  const toKnown = (keys: readonly string[]): KnownAs | null => {
    const group = keys.map((key) => groups.get(key)).find((found) => found !== undefined)
    return group ? { name: group.name, keys: [...new Set([...keys, ...group.keys])] } : null
  }
  return {
    settle(article, keys) {
      const split = apart.find((one) => keys.some((key) => one.keys.get(article)?.has(key)))
      if (!split) return toKnown(keys)
      const own = [toFolded(split.name)]
      return toKnown(own) ?? { name: split.name, keys: own }
    },
    meant(key) {
      const keys = [...(groups.get(key)?.keys ?? [key])]
      /** Articles in which a name was taken apart, by whom it went to and which name it was. */
      const of = (match: (name: string, key: string) => boolean) => [
        ...new Set(
          apart.flatMap(({ name, keys: taken }) =>
            [...taken].flatMap(([article, own]) =>
              [...own].some((key) => match(toFolded(name), key)) ? [article] : [],
            ),
          ),
        ),
      ]
      return {
        keys,
        inside: of((name) => keys.includes(name)),
        outside: of((name, own) => keys.includes(own) && !keys.includes(name)),
      }
    },
  }
}
