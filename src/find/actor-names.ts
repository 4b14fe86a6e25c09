import type { Actor } from '../knowledge/actors.ts'
import { type DataFiles, keep } from '../knowledge/files.ts'
import type { Token } from '../model/sentence.ts'
import { toWordGate } from '../text/word-gate.ts'

/** Finds the names of the actor list in tokens: the longest alias that begins at a token. */
export interface ActorNames {
  /** The actor named at token `at` and the last token of its name; null where none is. */
  match(tokens: readonly Token[], at: number): { readonly actor: Actor; readonly last: number } | null
}

interface Entry {
  readonly words: readonly string[]
  /** All capitals in the list ("WHO"): only the same letters match, as "who" is another word. */
  readonly exact: boolean
  /** Which words are written with a capital, articles apart. */
  readonly capitals: readonly number[]
  readonly actor: Actor
}

const smallWords = /^(al|el|the|an|ar|as|ash|at|az|ad)$/i

const hasCapital = (...texts: readonly string[]): boolean => texts.some((text) => /\p{Lu}/u.test(text))

const toTexts = (tokens: readonly Token[], first: number, last: number): readonly string[] =>
  tokens.slice(first, last + 1).map((token) => token.text)

const toWords = (name: string): string[] =>
  name
    .replace(/[’‘]/g, "'")
    .replace(/([-–/.])/g, ' $1 ')
    .replace(/ \. /g, '.')
    .split(/\s+/)
    .filter(Boolean)

const straight = (text: string): string => text.replace(/[’‘]/g, "'")

/** The first word of a name, in small letters; most names tell it by their first blank or hyphen. */
function toFirstWord(name: string): string {
  const end = name.search(/[\s\-–/.’‘]/)
  const plain = end > 0 && /[\s\-–]/.test(name[end]!)
  return (end < 0 ? name : plain ? name.slice(0, end) : toWords(name)[0]!).toLowerCase()
}

/** A name, and the place of its actor in the list. */
interface Named {
  readonly name: string
  readonly actor: number
}

/** The names of the list by their first word, and which of these words may stand in small letters in a text. */
function toNames(actors: readonly Actor[]) {
  const byFirst = new Map<string, Named[]>()
  const small = new Set<string>()
  for (const [i, actor] of actors.entries())
    for (const name of [actor.name, ...actor.aliases]) {
      const first = toFirstWord(name)
      const list = byFirst.get(first)
      if (list) list.push({ name, actor: i })
      else byFirst.set(first, [{ name, actor: i }])
      const [word = ''] = toWords(name)
      if (word === word.toLowerCase() || smallWords.test(word)) small.add(first)
    }
  return { byFirst, small }
}

/** What is matched of names that begin alike, the longest first. */
function toEntries(named: readonly Named[], actors: readonly Actor[]): readonly Entry[] {
  const list = named.map(({ name, actor }) => {
    const words = toWords(name)
    const exact = /^[A-Z.]{2,6}$/.test(name)
    const capitals = words.flatMap((word, i) => (hasCapital(word) && !smallWords.test(word) ? [i] : []))
    return { words: exact ? words : words.map((word) => word.toLowerCase()), capitals, exact, actor: actors[actor]! }
  })
  return list.sort((a, b) => b.words.length - a.words.length || (a.words.join(' ') < b.words.join(' ') ? -1 : 1))
}

/**
 * An index of the files' actor list by first word. Hyphens count as words of their own, as the tokenizer has them. What is matched of a name is
 * made when its first word is met: an article meets few of some thousands.
 */
export function indexActorNames(files: DataFiles, actors: readonly Actor[]): ActorNames {
  const { byFirst, small } = keep(files, 'actor-names', () => toNames(actors))
  const mayBeSmall = toWordGate(small)
  const entries = new Map<string, readonly Entry[]>()
  const entriesOf = (first: string): readonly Entry[] | undefined => {
    const named = byFirst.get(first)
    if (!named) return undefined
    const before = entries.get(first)
    if (before) return before
    const made = toEntries(named, actors)
    entries.set(first, made)
    return made
  }
  return {
    match(tokens, at) {
      const token = tokens[at]
      if (!token || (token.text === token.lower && !mayBeSmall(token.lower))) return null
      const list = entriesOf(token.lower)
      return list ? findNamed(list, tokens, at) : null
    },
  }
}

/** The first of some names that stands at a token. */
function findNamed(list: readonly Entry[], tokens: readonly Token[], at: number): ReturnType<ActorNames['match']> {
  for (const { words, capitals, exact, actor } of list) {
    const last = at + words.length - 1
    if (last >= tokens.length) continue
    if (!stand(words, exact, tokens, at)) continue
    // Words with a capital in the list have one in the text ("a good party" is no party), but articles ("al-Nusra").
    if (haveCapitals(capitals, tokens, at) && hasCapital(...toTexts(tokens, at, last))) return { actor, last }
  }
  return null
}

const haveCapitals = (places: readonly number[], tokens: readonly Token[], at: number): boolean =>
  places.every((i) => hasCapital(tokens[at + i]!.text))

/** Do the words of a name stand at a token? */
function stand(words: readonly string[], exact: boolean, tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < words.length; i++) {
    const { lower, text } = tokens[at + i]!
    if ((exact ? straight(text) : lower) !== words[i]) return false
  }
  return true
}
