import type { Clause } from '../model/clause.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import type { TimeMention } from '../model/time.ts'
import type { CommitmentLexicon, Undertaking, UndertakingKind } from './commitments.lexicon.ts'

/** Token numbers, both included. */
export interface Run {
  readonly first: number
  readonly last: number
}

/** An undertaking as found in a sentence: the words that set it, the time, the run of tokens that says it whole. */
export interface CommitmentDraft extends Run {
  readonly cue: Run & { readonly kind: UndertakingKind }
  readonly time: TimeMention
  readonly timeRun: Run
  /** What is to be done, where it is not simply the words between cue and time. */
  readonly what: string
  readonly confidence: number
}

const marks = /^[;:()“”"—–]$/

function findAt(
  tokens: readonly Token[],
  at: number,
  lexicon: CommitmentLexicon,
  kinds: readonly UndertakingKind[],
): (Run & { kind: UndertakingKind }) | null {
  const fits = (x: Undertaking) => kinds.includes(x.kind) && x.words.every((word, i) => tokens[at + i]?.lower === word)
  const hit = (lexicon.undertakings.get(tokens[at]?.lower ?? '') ?? []).find(fits)
  return hit ? { first: at, last: at + hit.words.length - 1, kind: hit.kind } : null
}

/** Is it said not to be so, in the words from `first` to a little behind `last`? "no later than" is a deadline and denies nothing. */
function isNegated(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = Math.max(0, first - 2); i < Math.min(tokens.length, last + 3); i++)
    if (/^(not|n't|never|no|without|cannot)$/.test(tokens[i]!.lower) && tokens[i + 1]?.lower !== 'later') return true
  return false
}

/** The preposition that leads to a time ("by", "within", "in less than"), over its article; its token, or -1. */
function findPreposition(
  tokens: readonly Token[],
  first: number,
  lexicon: CommitmentLexicon,
): { at: number; deadline: boolean } | null {
  for (let at = first - 1; at >= Math.max(0, first - 4); at--) {
    if (findAt(tokens, at, lexicon, ['deadline-preposition'])) return { at, deadline: true }
    if (findAt(tokens, at, lexicon, ['preposition'])) return { at, deadline: false }
    if (!/^(the|a|an|less|than|about|around|early|late|mid|next|least|at|later|no|not)$/.test(tokens[at]!.lower))
      return null
  }
  return null
}

/** Where the phrase or clause before a cue begins: behind the last mark or joining word. */
function findStart(tokens: readonly Token[], cue: number): number {
  let first = cue
  for (let at = cue - 1; at >= Math.max(0, cue - 16); at--) {
    const token = tokens[at]!
    if (marks.test(token.text) || token.text === ',' || token.upos === 'SCONJ') break
    if (/^(that|which|who|with|while|as|said|says|but)$/.test(token.lower) && token.lower !== 'with') break
    if (token.lower === 'with' || (token.upos === 'CCONJ' && tokens[at + 1]?.upos === 'PRON')) break
    first = at
  }
  return first
}

/** Where the noun phrase begins that ends before `end`. */
function findPhraseStart(tokens: readonly Token[], end: number): number {
  let first = end
  while (first > 0 && /^(DET|ADJ|NOUN|PROPN|PRON|NUM)$/.test(tokens[first - 1]!.upos)) first--
  return first
}

const strong: readonly UndertakingKind[] = ['schedule', 'promise', 'oblige', 'future']

/** The words that set a deed for the time that begins at token `until`: the nearest ones to the left in the same clause. */
function findCue(tokens: readonly Token[], until: number, clauses: readonly Clause[], lexicon: CommitmentLexicon) {
  for (let at = until - 1; at >= Math.max(0, until - 24); at--) {
    if (tokens[at]!.text === ';') return null
    const cue = findAt(tokens, at, lexicon, strong)
    if (!cue) continue
    const past = clauses.some(
      (clause) => clause.form === 'finite' && clause.tense === 'past' && clause.first > cue.last && clause.last < until,
    )
    if (past) return null
    // "scheduled to take place": the words that say so begin further to the left.
    const head = cue.kind === 'schedule' && at > 0 ? findAt(tokens, at - 1, lexicon, ['schedule']) : null
    return head ? { ...cue, first: head.first } : cue
  }
  return null
}

/** A noun of a deed before a deadline: "the closure of the base by …". */
function findDeed(tokens: readonly Token[], until: number, lexicon: CommitmentLexicon) {
  for (let at = until - 1; at >= Math.max(0, until - 12); at--) {
    const token = tokens[at]!
    if (marks.test(token.text) || token.upos === 'AUX' || (token.upos === 'VERB' && !/ed$/.test(token.lower)))
      return null
    const deed = token.upos === 'NOUN' ? findAt(tokens, at, lexicon, ['deed']) : null
    if (deed) return deed
  }
  return null
}

const toText = (text: string, tokens: readonly Token[], first: number, last: number): string =>
  first > last
    ? ''
    : text
        .slice(tokens[first]!.start, tokens[last]!.end)
        .replace(/\s+/g, ' ')
        .replace(/(?<![,\s])[,\s]+$/, '')

/** Reads one time as the due time of something; null where nothing is undertaken or scheduled for it. */
export function readDue(
  text: string,
  sentence: Sentence,
  time: TimeMention,
  timeRun: Run,
  clauses: readonly Clause[],
  lexicon: CommitmentLexicon,
): CommitmentDraft | null {
  const { tokens } = sentence
  const behind = findAt(tokens, timeRun.last + 1, lexicon, ['deadline'])
  if (behind) {
    const first = tokens[timeRun.first - 1]?.upos === 'DET' ? timeRun.first - 1 : timeRun.first
    return {
      first,
      last: behind.last,
      cue: behind,
      time,
      timeRun,
      what: toText(text, tokens, timeRun.first, behind.last),
      confidence: 0.7,
    }
  }
  const preposition = findPreposition(tokens, timeRun.first, lexicon)
  if (
    time.type === 'DURATION' &&
    (!preposition || /^(for|on|at|by|from|during|before|until)$/.test(tokens[preposition.at]!.lower))
  )
    return null
  const end = preposition?.at ?? timeRun.first
  const cue = findCue(tokens, end, clauses, lexicon)
  const deed = preposition?.deadline && time.type !== 'DURATION' ? findDeed(tokens, end, lexicon) : null
  const led = cue && (deed === null || deed.first < cue.first) && isHeld(tokens, cue, end, preposition, time, lexicon)
  const draft = led ? readCue(text, tokens, cue, end) : null
  if (draft) return isNegated(tokens, draft.first, cue!.last) ? null : { ...draft, last: timeRun.last, time, timeRun }
  if (!deed || isNegated(tokens, deed.first, deed.last)) return null
  return {
    first: findPhraseStart(tokens, deed.first),
    last: timeRun.last,
    cue: deed,
    time,
    timeRun,
    what: toText(text, tokens, deed.first, end - 1),
    confidence: 0.75,
  }
}

/** What is scheduled: the deed where the words say it ("due to meet in Cairo"), else the thing with what is said of it. */
function toScheduled(named: string, rest: string): string {
  const deed = /^to (?!take place|begin|start|be held|open|close|go|happen)(.+)$/i.exec(rest)?.[1]
  if (deed) return deed
  return /^to /i.test(rest) || rest === '' ? named : `${named} ${rest}`
}

/** What a cue sets for the time behind `end`: the words before it where it schedules them, else the words between. */
function readCue(text: string, tokens: readonly Token[], cue: Run & { kind: UndertakingKind }, end: number) {
  const scheduled = cue.kind === 'schedule'
  const before = tokens[cue.first - 1]?.upos
  const reduced = scheduled && (before === 'NOUN' || before === 'PROPN')
  const first = reduced ? findPhraseStart(tokens, cue.first) : findStart(tokens, cue.first)
  let named = cue.first - 1
  while (named > first && (tokens[named]!.upos === 'AUX' || tokens[named]!.upos === 'ADV')) named--
  const isNamed = tokens.slice(first, named + 1).some(({ upos }) => upos === 'NOUN' || upos === 'PROPN')
  const rest = toText(text, tokens, cue.last + 1, end - 1)
  const what = scheduled && isNamed ? toScheduled(toText(text, tokens, first, named), rest) : rest
  if (what === '') return null
  const confidence = scheduled ? 0.85 : cue.kind === 'future' ? 0.65 : 0.8
  return { first, cue, what: what.replace(/^(the|a|an|their|its|his|her) /i, ''), confidence }
}

/** Does the cue hold for the time? "will" needs a deadline or a time of its own verb; "gave" a length of time to do something in. */
function isHeld(
  tokens: readonly Token[],
  cue: Run & { kind: UndertakingKind },
  end: number,
  preposition: { deadline: boolean } | null,
  time: TimeMention,
  lexicon: CommitmentLexicon,
): boolean {
  const word = tokens[cue.first]!.lower
  if (word === 'due' && tokens[cue.last + 1]?.lower === 'to' && tokens[cue.last + 2]?.upos !== 'VERB') return false
  if (word === 'would' && !preposition?.deadline) return false
  if (cue.kind === 'future' && [1, 2].some((ahead) => findAt(tokens, cue.last + ahead, lexicon, ['effect'])))
    return false
  if (/^(gave|given|give|gives|called|urged)$/.test(word))
    return preposition?.deadline === true && tokens.slice(cue.last, end).some((t) => t.lower === 'to')
  if (/^(hopes|proposed|aims|aim|aimed|had|requires|must)$/.test(word)) return preposition?.deadline === true
  if (cue.kind === 'future' || cue.kind === 'oblige') return preposition?.deadline === true || time.precision !== 'year'
  return true
}

/** A second deed that shares the head of the first: "closure of the A base by May and the B base by June". */
export function readElided(
  text: string,
  sentence: Sentence,
  before: CommitmentDraft,
  time: TimeMention,
  timeRun: Run,
  lexicon: CommitmentLexicon,
): CommitmentDraft | null {
  const { tokens } = sentence
  const joiner = tokens[before.timeRun.last + 1]?.text === ',' ? before.timeRun.last + 2 : before.timeRun.last + 1
  if (tokens[joiner]?.lower !== 'and' || timeRun.first - joiner > 12) return null
  const preposition = findPreposition(tokens, timeRun.first, lexicon)
  if (!preposition || preposition.at <= joiner + 1) return null
  if (tokens.slice(joiner + 1, preposition.at).some((token) => token.upos === 'VERB' || token.upos === 'AUX'))
    return null
  const own = toText(text, tokens, joiner + 1, preposition.at - 1)
  const head = /^(.*?\bof\b)/.exec(before.what)?.[1]
  const what = before.cue.kind === 'deed' || head ? `${head ?? before.what} ${own}` : `${own} ${before.what}`
  return { ...before, first: joiner + 1, last: timeRun.last, time, timeRun, what, confidence: before.confidence - 0.05 }
}

/** The clause that a commitment hangs on ("if …", "unless …"), in its sentence; null where there is none. */
export function findCondition(
  text: string,
  tokens: readonly Token[],
  draft: CommitmentDraft,
  lexicon: CommitmentLexicon,
): { text: string; run: Run } | null {
  for (let at = Math.max(0, draft.first - 40); at < Math.min(tokens.length, draft.last + 40); at++) {
    const hit = findAt(tokens, at, lexicon, ['condition'])
    if (!hit || (tokens[at]!.lower === 'should' && at > 0 && tokens[at - 1]!.text !== ',')) continue
    if (tokens[at]!.lower === 'once' && tokens[at + 1]?.upos !== 'DET' && tokens[at + 1]?.upos !== 'PRON') continue
    let last = hit.last
    while (
      last + 1 < tokens.length &&
      !/^[,.;:]$/.test(tokens[last + 1]!.text) &&
      !(at < draft.first && last + 1 === draft.first)
    )
      last++
    return { text: toText(text, tokens, at, last), run: { first: at, last } }
  }
  return null
}
