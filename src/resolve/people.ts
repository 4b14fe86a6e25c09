import type { NameLexicon } from '../knowledge/lexicon.ts'
import type { FoundName, Person, Role } from '../model/actor.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Sentence } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { isPartAlike, toNameParts, toPartKey } from './name-keys.ts'
import { toStanding } from './standing.ts'

/** Marks that tell the direction of writing. */
const directions = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

interface Cluster {
  name: FoundName
  parts: readonly string[]
  /** Parts of other names that the article says are the same one's ("known as Abu Yusuf"). */
  readonly aliases: (readonly string[])[]
  readonly mentions: FoundName[]
}

/** "Abu Yusuf": a kunya names somebody by itself. */
const isKunya = (parts: readonly string[]): boolean => parts.length === 1 && /^(?:abu|umm) /.test(parts[0]!)

/** What leads from a name to another one of the same person. */
const calls =
  /(?:known as|a\.?k\.?a\.?|alias|nom de guerre(?: is| of)?|(?:calls|called) himself|goes by(?: the name)?(?: of)?|whose (?:real|full|given|birth) name (?:is|was)|(?:^|[,(]\s*)born)\s+["“'‘]?$/i
/** What leads from another name to the real one behind it ("Abu Leith, ⟦whose real name is⟧ …"). */
const unveils = /^[,(]?\s*(?:whose (?:real|full|given|birth) name (?:is|was)|real name:?|born(?: as)?)\s+(?=\p{Lu})/u
/** So far stands the first name before the other, in UTF-16 units. */
const farthestAlias = 90

/** Do the parts of a short name stand in the full one, in their order and sounding alike? */
function fits(short: readonly string[], full: readonly string[]): boolean {
  let at = 0
  for (const part of full) if (at < short.length && isPartAlike(part, short[at]!)) at++
  return at === short.length
}

/**
 * Do two full names name one person? The one is contained in the other, and they end alike ("Mohammed al-Sudani", "Mohammad Shia al-Sudani");
 * `begun`: they begin alike, and the longer has a family name besides ("Mohammed Shia").
 */
function sameFullName(a: readonly string[], b: readonly string[], begun: boolean): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (begun) return short.every((part, i) => isPartAlike(part, long[i]!))
  return isPartAlike(short.at(-1)!, long.at(-1)!) && fits(short, long)
}

/** The people found so far, by the sound of parts of their names, so that each name is held against few. */
class Clusters {
  readonly all: Cluster[] = []
  readonly #byPart = new Map<string, Cluster[]>()
  readonly #byBeginning = new Map<string, Cluster[]>()

  add(cluster: Cluster): void {
    this.all.push(cluster)
    this.#index(cluster)
  }

  /** Gives the person a fuller name. */
  rename(cluster: Cluster, name: FoundName, parts: readonly string[]): void {
    cluster.name = name
    cluster.parts = parts
    this.#index(cluster)
  }

  #index(cluster: Cluster): void {
    for (const part of cluster.parts) insert(this.#byPart, this.#toKey(part), cluster)
    insert(this.#byBeginning, this.#toBeginning(cluster.parts), cluster)
  }

  /** The keys of parts that were asked for: an article says the same names again and again. */
  readonly #keys = new Map<string, string>()
  #toKey(part: string): string {
    const before = this.#keys.get(part)
    if (before !== undefined) return before
    const key = toPartKey(part)
    this.#keys.set(part, key)
    return key
  }

  #toBeginning([first, second]: readonly string[]): string {
    const key = first === undefined ? '' : this.#toKey(first)
    return second === undefined ? key : `${key} ${this.#toKey(second)}`
  }

  /** Those whom a full name may mean; one whom it names whole, or whose end it has, goes before those it begins like. */
  findSame(parts: readonly string[]): readonly Cluster[] {
    const alike = this.#byPart.get(this.#toKey(parts.at(-1)!)) ?? []
    const same = alike.filter((cluster) => sameFullName(parts, cluster.parts, false))
    const whole = same.find((cluster) => cluster.parts.length === parts.length)
    if (whole) return [whole]
    if (same.length > 0) return same
    const begun = this.#byBeginning.get(this.#toBeginning(parts)) ?? []
    return begun.filter((cluster) => sameFullName(parts, cluster.parts, true))
  }

  /** Those whose names hold a short one. */
  findFitting(parts: readonly string[]): readonly Cluster[] {
    return (this.#byPart.get(this.#toKey(parts.at(-1)!)) ?? []).filter(
      (cluster) => fits(parts, cluster.parts) || cluster.aliases.some((alias) => fits(parts, alias)),
    )
  }

  /** The one whom the words before a name say it is another name of ("Omar Hadi, known as | Abu Yusuf"), or null. */
  findCalled(name: FoundName, text: string): Cluster | null {
    if (!calls.test(text.slice(Math.max(0, name.start - 40), name.start))) return null
    // "known as Omar Salem's friend" names another one.
    if (/^['’]s?\b/.test(text.slice(name.end, name.end + 3))) return null
    let nearest: Cluster | null = null
    let end = name.start - farthestAlias
    for (const cluster of this.all)
      for (const mention of cluster.mentions)
        if (mention.sentence === name.sentence && mention.end <= name.start && mention.end > end) {
          nearest = cluster
          end = mention.end
        }
    return nearest
  }

  /** The one whose real name the words behind a name tell ("Abu Leith, whose real name is | Omar Hadi"), or null. */
  findUnveiled(name: FoundName, text: string): Cluster | null {
    const words = unveils.exec(text.slice(name.end, name.end + 50))
    if (!words) return null
    const at = name.end + words[0].length
    return this.all.find((cluster) => cluster.mentions.some(({ start }) => start === at)) ?? null
  }

  addAlias(cluster: Cluster, name: FoundName, parts: readonly string[]): void {
    cluster.aliases.push(parts)
    cluster.mentions.push(name)
    for (const part of parts) insert(this.#byPart, this.#toKey(part), cluster)
  }
}

function insert(index: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const there = index.get(key)
  if (there === undefined) index.set(key, [cluster])
  else if (!there.includes(cluster)) there.push(cluster)
}

/** Groups the personal names of an article into people. A surname alone goes to the one person who bears it, and to nobody where two do. */
export function toPeople(
  names: readonly FoundName[],
  readable: Readable,
  sentences: readonly Sentence[],
  lexicon: NameLexicon,
): readonly Person[] {
  const persons = names.filter((name) => name.kind === 'person')
  const clusters = new Clusters()
  const partsOf = new Map<string, readonly string[]>()
  for (const { text } of persons) if (!partsOf.has(text)) partsOf.set(text, toNameParts(text))
  const isFull = (name: FoundName) => name.rule !== 'name/surname' && partsOf.get(name.text)!.length > 1
  for (const name of persons.filter(isFull)) {
    const parts = partsOf.get(name.text)!
    const [same, other] = clusters.findSame(parts)
    // "Rouhani-Far" after two of them: nobody in particular.
    if (other) continue
    const called = same ? null : clusters.findCalled(name, readable.text)
    if (called) clusters.addAlias(called, name, parts)
    else if (same) {
      same.mentions.push(name)
      if (parts.length > same.parts.length) clusters.rename(same, name, parts)
    } else clusters.add({ name, parts, aliases: [], mentions: [name] })
  }
  for (const name of persons.filter((name) => !isFull(name))) {
    const parts = partsOf.get(name.text)!
    const fitting = clusters.findFitting(parts)
    const called =
      fitting.length === 0
        ? (clusters.findCalled(name, readable.text) ?? clusters.findUnveiled(name, readable.text))
        : null
    if (fitting.length === 1) fitting[0]!.mentions.push(name)
    else if (called) clusters.addAlias(called, name, parts)
    else if (fitting.length === 0 && (name.roles.length > 0 || isKunya(parts)))
      clusters.add({ name, parts, aliases: [], mentions: [name] })
  }
  const firstOf = new Map(
    clusters.all.map((one) => [one, one.mentions.reduce((first, { start }) => Math.min(first, start), Infinity)]),
  )
  return [...clusters.all]
    .sort((a, b) => firstOf.get(a)! - firstOf.get(b)!)
    .map((cluster, i) => {
      const mentions = [...cluster.mentions].sort((a, b) => a.start - b.start)
      const roles: Role[] = []
      for (const { roles: said } of mentions)
        for (const { title, of, range } of said) {
          const known = roles.find((role) => role.title.toLowerCase() === title.toLowerCase())
          if (!known) roles.push({ title, of, evidence: [toSpan(readable, range)] })
        }
      const standing = toStanding(lexicon, mentions, sentences)
      return {
        id: `p${i + 1}`,
        name: cluster.name.text.replace(directions, '').replace(/\s+/g, ' '),
        roles,
        actor: null,
        ...(standing && { standing }),
        mentions: mentions.map(({ start, end, text }) => ({ start, end, text })),
      }
    })
}

/** The people of an article with their roles and mentions. */
export const people = (lexicon: NameLexicon) =>
  defineStage({
    name: 'people',
    needs: ['names', 'readable', 'sentences'],
    makes: 'people',
    run: ({ names, readable, sentences }) => toPeople(names, readable, sentences, lexicon),
  })
