import type { Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { type CueSite, insideQuotation } from './cue-site.ts'

/** A place where reported content may end: the token that no longer belongs to it, and its words ("and-verb", ",-who"). */
export interface Boundary {
  readonly token: number
  readonly words: string
}

const joining = new Set([
  'and',
  'but',
  'or',
  'while',
  'although',
  'though',
  'whereas',
  'as',
  'after',
  'before',
  'when',
  'because',
  'since',
  'if',
  'unless',
  'until',
  'who',
  'which',
  'where',
  'whose',
  'according',
  'despite',
  'following',
  'during',
  'amid',
  'in',
  'on',
  'at',
  'with',
  'for',
  'by',
  'so',
  'yet',
  'nor',
  'even',
  'just',
  'including',
  'instead',
  'rather',
  'not',
])

/** Words that may end content without a comma before them. */
const bare = new Set([
  'while',
  'although',
  'though',
  'whereas',
  'after',
  'before',
  'when',
  'because',
  'during',
  'following',
  'despite',
  'amid',
  'as',
])

const pauses: ReadonlySet<string> = new Set([',', ';', '—', '–', '(', '--'])

/** What stands behind a comma: a joining word, a participle, a verb, or the kind of phrase. */
function toClass(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  if (!token) return 'stop'
  if (joining.has(token.lower)) {
    const next = tokens[at + 1]
    const isJoin = token.lower === 'and' || token.lower === 'but' || token.lower === 'or'
    return isJoin && (next?.upos === 'VERB' || next?.upos === 'AUX') ? `${token.lower}-verb` : token.lower
  }
  if (token.upos === 'VERB') return /ing$/.test(token.lower) ? 'ing' : /ed$/.test(token.lower) ? 'ed' : 'verb'
  return token.upos
}

/** Boundaries of sentences that were looked at: each reporting word of a sentence asks for them. */
const known = new WeakMap<CueSite, readonly Boundary[]>()

/** Boundaries of the sentence, left to right; none within quotation marks. */
export function findBoundaries(site: CueSite): readonly Boundary[] {
  const before = known.get(site)
  if (before) return before
  const all = listBoundaries(site)
  known.set(site, all)
  return all
}

function listBoundaries(site: CueSite): readonly Boundary[] {
  const { tokens } = site.sentence
  const found: Boundary[] = []
  for (let at = 1; at < tokens.length - 1; at++) {
    const token = tokens[at]!
    const pause = pauses.has(token.text)
    const joins =
      !pause &&
      (bare.has(token.lower) || ((token.lower === 'and' || token.lower === 'but') && isVerbal(tokens[at + 1])))
    if (!pause && !joins) continue
    if (insideQuotation(site, token.start)) continue
    if (pause) {
      if (/^\d/.test(tokens[at + 1]!.text) && token.text === ',' && tokens[at + 1]!.start === token.end) continue
      found.push({ token: at, words: `${token.text === '--' ? '—' : token.text}${toClass(tokens, at + 1)}` })
      if (joining.has(tokens[at + 1]!.lower)) at++
    } else found.push({ token: at, words: toClass(tokens, at) })
  }
  return found
}

const isVerbal = (token: Token | undefined): boolean => token?.upos === 'VERB' || token?.upos === 'AUX'

const longens = new Set(['of', 'for', 'in', 'on', 'to', 'from', 'with', 'by', 'against', 'between', 'at', 'over'])

/** The last token of the noun phrase that begins at `at`, with the prepositional phrases that hang on it; `at - 1` where none begins there. */
export function phraseEnd(site: CueSite, at: number): number {
  const phraseAt = (token: number): Phrase | undefined =>
    site.phrases.find((phrase) => phrase.first <= token && token <= phrase.last)
  let phrase = phraseAt(at)
  if (!phrase) return at - 1
  let last = phrase.last
  const { tokens } = site.sentence
  for (let i = 0; i < 4; i++) {
    if (!longens.has(tokens[last + 1]?.lower ?? '')) break
    // "its role in defeating the group": a gerund with its object.
    const gerund = tokens[last + 2]
    if (gerund?.upos === 'VERB' && /ing$/.test(gerund.lower)) last++
    phrase = phraseAt(last + 2)
    if (!phrase || phrase.first !== last + 2) break
    last = phrase.last
  }
  while (last > at && /^(DET|ADP|CCONJ|PART)$/.test(tokens[last]!.upos)) last--
  return last
}
