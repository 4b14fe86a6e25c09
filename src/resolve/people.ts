import type { NameLexicon } from '../knowledge/lexicon.ts'
import type { FoundName, Person, Role } from '../model/actor.ts'
import { type Readable, toSpan } from '../model/readable.ts'
import type { Sentence } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { toNameParts, toSoundKey } from './name-keys.ts'
import { toStanding } from './standing.ts'

/** A name's parts with their sound keys, worked out once. */
interface Parts {
  readonly words: readonly string[]
  readonly keys: readonly string[]
}

function toParts(name: string): Parts {
  const words = toNameParts(name)
  return { words, keys: words.map(toSoundKey) }
}

interface Cluster {
  name: FoundName
  parts: Parts
  readonly mentions: FoundName[]
}

/** Do two full names name one person? The last parts sound the same, and so do the first ones (or one name is contained in the other). */
function sameFullName(a: Parts, b: Parts): boolean {
  const [short, long] = a.keys.length <= b.keys.length ? [a.keys, b.keys] : [b.keys, a.keys]
  return short.at(-1) === long.at(-1) && short.every((key) => long.includes(key))
}

/** Does a short mention ("Al-Sudani", "Sheikh Mustafa") fit the full name? Its parts stand in the name in their order, spelled alike. */
function fits(mention: Parts, full: Parts): boolean {
  let at = 0
  for (const [i, key] of full.keys.entries())
    if (at < mention.keys.length && key === mention.keys[at] && full.words[i]![0] === mention.words[at]![0]) at++
  return at === mention.keys.length
}

/** Groups the personal names of an article into people. A surname alone goes to the one person who bears it, and to nobody where two do. */
export function toPeople(
  names: readonly FoundName[],
  readable: Readable,
  sentences: readonly Sentence[],
  lexicon: NameLexicon,
): readonly Person[] {
  const persons = names.filter((name) => name.kind === 'person')
  const clusters: Cluster[] = []
  const parted = new Map(persons.map((name) => [name, toParts(name.text)]))
  const isFull = (name: FoundName) => name.rule !== 'name/surname' && parted.get(name)!.words.length > 1
  for (const name of persons.filter(isFull)) {
    const parts = parted.get(name)!
    const same = clusters.find((cluster) => sameFullName(parts, cluster.parts))
    if (same) {
      same.mentions.push(name)
      if (parts.words.length > same.parts.words.length) same.name = name
    } else clusters.push({ name, parts, mentions: [name] })
  }
  for (const name of persons.filter((name) => !isFull(name))) {
    const parts = parted.get(name)!
    const fitting = clusters.filter((cluster) => fits(parts, cluster.parts))
    if (fitting.length === 1) fitting[0]!.mentions.push(name)
    else if (fitting.length === 0 && name.roles.length > 0) clusters.push({ name, parts, mentions: [name] })
  }
  clusters.sort((a, b) => Math.min(...a.mentions.map((m) => m.start)) - Math.min(...b.mentions.map((m) => m.start)))
  return clusters.map((cluster, i) => {
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
      name: cluster.name.text.replace(/\s+/g, ' '),
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
