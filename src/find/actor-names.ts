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
  readonly actor: Actor
}

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
      const entry = { words: exact ? words : words.map((word) => word.toLowerCase()), exact, actor }
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
      for (const { words, exact, actor } of list) {
        const last = at + words.length - 1
        if (last >= tokens.length) continue
        const named = words.every(
          (word, i) => (exact ? straight(tokens[at + i]!.text) : tokens[at + i]!.lower) === word,
        )
        // A name needs a capital somewhere: "coalition" alone is a common noun, "al-Nusra" begins small.
        if (named && tokens.slice(at, last + 1).some((token) => /\p{Lu}/u.test(token.text))) return { actor, last }
      }
      return null
    },
  }
}
