import type { PloverType } from '../model/reading.ts'
import { parseTable } from './table.ts'

/** A dictionary that cannot be followed; the message names file and line. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError'
}

/** What a CAMEO code is in PLOVER's terms. */
export interface PloverCode {
  readonly type: PloverType
  readonly mode: string | null
}

/** A verb of a dictionary with what its code says. `lemma` in small letters, several words apart by blanks. */
export interface CameoVerb {
  readonly lemma: string
  readonly code: string
}

/** Words behind a verb that give it a code of its own: nouns as its object, or a particle or preposition right behind it. */
export interface CameoPattern {
  readonly lemma: string
  readonly code: string
  readonly objects: readonly string[]
  /** Words that follow the verb at once ("into war"), empty where there are none. */
  readonly particles: readonly string[]
}

/** A dictionary of verbs of PETRARCH, as far as the reader can follow it. */
export interface CameoVerbs {
  readonly verbs: readonly CameoVerb[]
  readonly patterns: readonly CameoPattern[]
  /** Patterns that it cannot follow: with words before the verb, or of several parts. */
  readonly skipped: number
}

/** PLOVER type and mode by CAMEO code, of `en/cameo-codes.tsv`: the longest beginning of a code counts ("1823", "182", "18"); null for mere statements. */
export function parseCameoCodes(text: string): (code: string) => PloverCode | null {
  const codes = new Map<string, PloverCode | null>()
  for (const { code, type, mode } of parseTable(text, ['code', 'type', 'mode']))
    codes.set(code, type === '' ? null : { type: type as PloverType, mode: mode || null })
  return (code) => {
    for (let length = code.length; length >= 2; length--) {
      const found = codes.get(code.slice(0, length))
      if (found !== undefined) return found
    }
    return null
  }
}

/** A word of a dictionary as it is written in news: "SET_FIRE_" is "set fire". */
const toWords = (entry: string): string => entry.replace(/_+/g, ' ').trim().toLowerCase()

const withoutComment = (line: string): string => line.replace(/#.*/, '').trim()

/** Source, target and both: who takes part stands where the sentence has it. */
const isSide = (word: string): boolean => word === '$' || word === '+' || word === '%'

const particle =
  /^(?:about|against|aside|at|away|back|behind|by|down|for|from|in|into|of|off|on|onto|out|over|through|to|toward|towards|under|up|upon|with)$/

interface Line {
  readonly text: string
  readonly at: string
}

/** The code in square brackets of a line: its digits; null for "[---]", which codes nothing. @throws where it is no code. */
function toCode({ text, at }: Line): string | null {
  const inside = /\[([^[\]]*)\]/.exec(text)?.[1]?.trim()
  if (inside === undefined) {
    if (text.includes('[')) throw new DictionaryError(`${at}: the code's bracket is not closed: "${text}".`)
    return null
  }
  // Paired codes ("[112:111]") tell the two sides apart; the first is that of the one who acts.
  const code = inside.split(':')[0]!.trim()
  if (/^-*$/.test(code)) return null
  if (!/^\d{2,4}$/.test(code))
    throw new DictionaryError(`${at}: "${inside}" is no CAMEO code: two to four digits, or --- for none.`)
  return code
}

/** What stands behind the verb of a pattern: its particles and then one noun or set of nouns; null where there is more, or something before the verb. */
function toBehind(
  { text, at }: Line,
  sets: ReadonlyMap<string, readonly string[]>,
): Pick<CameoPattern, 'objects' | 'particles'> | null {
  const words = text
    .replace(/\[.*/, '')
    .replace(/^-/, '')
    .replace(/[{}()]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  const verb = words.indexOf('*')
  if (verb < 0) throw new DictionaryError(`${at}: a pattern has no * where its verb stands: "${text}".`)
  if (words.slice(0, verb).some((word) => !isSide(word))) return null
  const behind = words.slice(verb + 1).filter((word) => !isSide(word) && word !== 'P')
  const particles: string[] = []
  while (behind.length > 0 && particle.test(toWords(behind[0]!))) particles.push(toWords(behind.shift()!))
  const [noun, ...more] = behind
  if (noun === undefined) return { objects: [], particles }
  if (particles.length > 0 || more.some((word) => !particle.test(toWords(word)))) return null
  if (!noun.startsWith('&')) return { objects: [toWords(noun)], particles }
  const set = sets.get(noun.slice(1).replace(/(?<!_)_+$/, ''))
  if (!set) throw new DictionaryError(`${at}: the set ${noun} is named, but the file does not list its words.`)
  return { objects: set, particles }
}

/**
 * The verbs of a dictionary of PETRARCH (`.verbs`, or CAMEO.*.txt): sets of nouns ("&WEAPONS", then a "+WORD" a line), blocks "--- NAME [code] ---"
 * with their verbs ("ABANDON {ABANDONS ABANDONED}", perhaps with a code of its own) and patterns ("- * &WEAPONS [072]"). Comments begin with "#".
 * `name` is what errors call the file.
 *
 * @throws naming file and line where a line is none of these.
 */
export function parseCameoVerbs(text: string, name: string): CameoVerbs {
  const sets = new Map<string, string[]>()
  const verbs: CameoVerb[] = []
  const patterns: CameoPattern[] = []
  let skipped = 0
  let set: string[] | null = null
  let block: { readonly code: string | null; readonly lemmas: string[] } | null = null
  for (const [number, raw] of text.split(/\r?\n/).entries()) {
    const line: Line = { text: withoutComment(raw), at: `${name}:${number + 1}` }
    if (line.text === '' || line.text.startsWith('<!--')) continue
    if (line.text.startsWith('---')) {
      if (!/^---\s*[^\s[\]]/.test(line.text))
        throw new DictionaryError(`${line.at}: a block has no name: "${line.text}".`)
      block = { code: toCode(line), lemmas: [] }
      set = null
    } else if (line.text.startsWith('&')) {
      set = []
      sets.set(
        line.text
          .slice(1)
          .trim()
          .replace(/(?<!_)_+$/, ''),
        set,
      )
    } else if (line.text.startsWith('+')) {
      if (!set) throw new DictionaryError(`${line.at}: a word of a set stands outside any set: "${line.text}".`)
      set.push(toWords(line.text.slice(1).replace(/\{.*/, '')))
    } else if (line.text.startsWith('-')) {
      if (!block) throw new DictionaryError(`${line.at}: a pattern stands before any verb: "${line.text}".`)
      const code = toCode(line)
      const behind = toBehind(line, sets)
      if (!behind) skipped++
      else if (code !== null && (behind.objects.length > 0 || behind.particles.length > 0))
        for (const lemma of block.lemmas) patterns.push({ lemma, code, ...behind })
    } else if (line.text.startsWith('~')) skipped++
    else {
      if (!/^\p{L}/u.test(line.text))
        throw new DictionaryError(`${line.at}: neither verb, pattern, set nor block: "${line.text}".`)
      if (!block)
        throw new DictionaryError(`${line.at}: a verb stands before any block ("--- NAME [code] ---"): "${line.text}".`)
      if (line.text.includes('{') !== line.text.includes('}'))
        throw new DictionaryError(`${line.at}: the braces around a verb's forms do not match: "${line.text}".`)
      const lemma = toWords(line.text.replace(/[{[].*/, ''))
      const code = toCode(line) ?? block.code
      block.lemmas.push(lemma)
      if (code !== null) verbs.push({ lemma, code })
    }
  }
  return { verbs, patterns, skipped }
}
