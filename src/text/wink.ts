import type { Token } from '../model/sentence.ts'
import { type Form, type Forms, openForms } from './tagger/forms.ts'
import { type Machine, runMachine } from './tagger/machine.ts'
import { toToken } from './tokens.ts'

let opened: Forms | null = null

const blankCode = 32

/** The forms of a text in their order, and at which unit each starts. */
interface Row {
  readonly forms: Form[]
  readonly starts: number[]
  /** What the machine for ends of sentences takes each for. */
  readonly symbols: number[]
}

/** Cuts a text at its blanks and each piece into its tokens, which rebuild it exactly but for blanks. */
function toRow(text: string, { of }: Forms): Row {
  const row: Row = { forms: [], starts: [], symbols: [] }
  let at = 0
  while (at < text.length) {
    if (text.charCodeAt(at) === blankCode) {
      at++
      continue
    }
    let isSpaced = at > 0
    const forms = of(text, at)
    for (let i = 0; i < forms.length; i++) {
      const form = forms[i]!
      row.forms.push(form)
      row.starts.push(at)
      row.symbols.push(isSpaced ? form.endSymbol : form.tightEndSymbol)
      at += form.text.length
      isSpaced = false
    }
  }
  return row
}

/** The last token of each sentence. */
function findEnds({ symbols }: Row, { sentenceMachine, endOfText }: Forms): readonly number[] {
  const marked: number[] = []
  runMachine(sentenceMachine, symbols, symbols.length, endOfText, (token) => marked.push(token))
  const last = symbols.length - 1
  // Behind the last mark may be a rest, which is a sentence of its own.
  return marked.length === 0 || marked.at(-1)! < last ? [...marked, last] : marked
}

/** The number of each token's tag: its likeliest one, set right by its neighbours. */
function findTags({ forms }: Row, { tagMachines, symbolsOfTags, endOfText }: Forms): readonly number[] {
  const tags = forms.map((form) => form.tag)
  const symbols = forms.map((form) => (form.hint < 0 ? symbolsOfTags[form.tag]! : form.hint))
  const settle = (machine: Machine): void => {
    const changed: number[] = []
    runMachine(machine, symbols, symbols.length, endOfText, (token, what) => changed.push(token, what))
    for (let i = 0; i < changed.length; i += 2) {
      const token = changed[i]!
      const what = changed[i + 1]!
      const form = forms[token]!
      // Below zero where the word may be new to the tag.
      if (what > 0 && !form.tags?.has(what)) continue
      tags[token] = Math.abs(what)
      if (form.hint < 0) symbols[token] = symbolsOfTags[tags[token]!]!
    }
  }
  for (const machine of tagMachines) settle(machine)
  return tags
}

/**
 * Sentences of tagged tokens of one paragraph as wink-nlp finds them; `offset` is added to where they stand, and `original` holds their
 * letters as written, null where `text` does. `text` has no white space but blanks. What was read before changes nothing.
 */
export function tagWithWink(text: string, offset: number, original: string | null): readonly (readonly Token[])[] {
  opened ??= openForms()
  const row = toRow(text, opened)
  if (row.forms.length === 0) return []
  const tags = findTags(row, opened)
  const { tagNames } = opened
  let first = 0
  return findEnds(row, opened).map((end) => {
    const sentence: Token[] = []
    for (let i = first; i <= end; i++) {
      const form = row.forms[i]!
      const start = offset + row.starts[i]!
      const tag = form.isSettled ? form.tag : tags[i]!
      const isOwn = original === null || original.startsWith(form.text, start)
      const written = isOwn ? form.text : original.slice(start, start + form.text.length)
      sentence.push(toToken(start, i - first, written, form.lower, form.toLemma(tag), tagNames[tag]!))
    }
    first = end + 1
    return sentence
  })
}
