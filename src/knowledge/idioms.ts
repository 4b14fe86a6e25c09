import { parseTable } from './table.ts'

/** A fixed phrase around a word of saying: the words before it and behind it, "." for a mark or the end of the sentence. */
export interface Idiom {
  readonly before: readonly string[]
  readonly behind: readonly string[]
}

/** Fixed phrases by the lemma of their word of saying. */
export type Idioms = ReadonlyMap<string, readonly Idiom[]>

/** The phrases of `en/saying-idioms.tsv`: "needless to [say]". @throws where a row has no word in brackets. */
export function parseIdioms(text: string): Idioms {
  const found = new Map<string, Idiom[]>()
  for (const { words } of parseTable(text, ['words'])) {
    const match = /^([^[\]]*)\[([^[\] ]+)\]([^[\]]*)$/.exec(words)
    if (!match) throw new Error(`saying-idioms.tsv: "${words}" has no single word in brackets.`)
    const toWords = (side: string) => side.split(' ').filter((word) => word !== '')
    const [, before = '', lemma = '', behind = ''] = match
    const idioms = found.get(lemma)
    const idiom = { before: toWords(before), behind: toWords(behind) }
    if (idioms) idioms.push(idiom)
    else found.set(lemma, [idiom])
  }
  return found
}
