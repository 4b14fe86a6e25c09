import { parseCameoCodes, parseCameoVerbs } from './cameo-verbs.ts'
import type { EventPhrase, EventWord } from './event-lexicon.ts'
import type { DataFiles } from './files.ts'

/** Where the one acted upon stands for a verb that only a dictionary knows. */
const anywhere = ['object', 'against', 'at', 'from', 'on', 'to', 'with']

/** The verbs of the user's own dictionaries in the shape of the lexicon. */
export interface OwnVerbs {
  readonly words: readonly EventWord[]
  readonly phrases: ReadonlyMap<string, readonly EventPhrase[]>
}

/**
 * The verbs of the user's own dictionaries, in place of the lexicon's; null where there are none. What the lexicon knows of a verb besides its code (where its target
 * stands, which toll it adds to) is taken from `known`.
 */
export function loadOwnVerbs(files: DataFiles, known: ReadonlyMap<string, EventWord>): OwnVerbs | null {
  const names = files.names.filter((name) => name.startsWith('verbs/'))
  if (names.length === 0) return null
  const toPlover = parseCameoCodes(files.text('en/cameo-codes.tsv'))
  const words: EventWord[] = []
  const phrases = new Map<string, EventPhrase[]>()
  const toWord = (lemma: string, base: string, code: string): EventWord | null => {
    const plover = toPlover(code)
    if (!plover) return null
    const { target = new Set(anywhere), toll = null } = known.get(base) ?? {}
    return { lemma, part: 'verb', ...plover, target, toll }
  }
  for (const name of names) {
    const { verbs, patterns } = parseCameoVerbs(files.text(name), name)
    for (const { lemma, code } of verbs) {
      const word = toWord(lemma, lemma, code)
      if (word) words.push(word)
    }
    for (const { lemma, code, objects, particles } of patterns) {
      const word = toWord([lemma, ...particles].join(' '), lemma, code)
      if (!word) continue
      if (objects.length === 0) words.push(word)
      else phrases.set(lemma, [...(phrases.get(lemma) ?? []), { objects: new Set(objects), word }])
    }
  }
  return { words, phrases }
}
