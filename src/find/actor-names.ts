import type { Actor } from '../knowledge/actors.ts'
import type { Token } from '../model/sentence.ts'

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

/** An index of the actor list by first word. Hyphens count as words of their own, as the tokenizer has them. */
export function indexActorNames(actors: readonly Actor[]): ActorNames {
  const byFirst = new Map<string, Entry[]>()
  for (const actor of actors)
    for (const name of [actor.name, ...actor.aliases]) {
      const words = toWords(name)
      const exact = /^[A-Z.]{2,6}$/.test(name)
      const capitals = words.flatMap((word, i) => (hasCapital(word) && !smallWords.test(word) ? [i] : []))
      const entry = { words: exact ? words : words.map((word) => word.toLowerCase()), capitals, exact, actor }
      const first = words[0]!.toLowerCase()
      const list = byFirst.get(first)
      if (list) list.push(entry)
      else byFirst.set(first, [entry])
    }
  for (const list of byFirst.values())
    list.sort((a, b) => b.words.length - a.words.length || (a.words.join(' ') < b.words.join(' ') ? -1 : 1))
  return {
    match(tokens, at) {
      const list = byFirst.get(tokens[at]?.lower ?? '')
      if (!list) return null
      for (const { words, capitals, exact, actor } of list) {
        const last = at + words.length - 1
        if (last >= tokens.length) continue
        const named = words.every(
          (word, i) => (exact ? straight(tokens[at + i]!.text) : tokens[at + i]!.lower) === word,
        )
        // Words with a capital in the list have one in the text ("a good party" is no party), but articles ("al-Nusra").
        if (
          named &&
          capitals.every((i) => hasCapital(tokens[at + i]!.text)) &&
          hasCapital(...toTexts(tokens, at, last))
        )
          return { actor, last }
      }
      return null
    },
  }
}
