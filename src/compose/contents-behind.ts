import type { Cue } from '../knowledge/lexicon.ts'
import type { Clause, Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { type Boundary, findBoundaries, phraseEnd } from './content-boundaries.ts'
import { type CueSite, findNextFinite, isComma, isMark, overQuotation, trimRange, withoutFullStop } from './cue-site.ts'
import { type CueMention, type Hypothesis, isWhole, type Shape, toAddressee } from './statement-hypothesis.ts'
import { voices } from './voiced-acts.ts'

const questionWords = new Set(['how', 'why', 'what', 'whether', 'if', 'who', 'where', 'when', 'which'])
const leadingPrepositions = new Set([
  'of',
  'for',
  'on',
  'about',
  'against',
  'to',
  'with',
  'in',
  'at',
  'as',
  'over',
  'from',
  'into',
  'toward',
  'towards',
])

/** How far behind a cue its content may begin, in tokens. */
const reach = 16

const isContent = (token: Token | undefined): boolean => token !== undefined && /[\p{L}\p{N}$€£]/u.test(token.text)

/** Does a time begin at the token ("on | Sunday")? It says when, not what. */
const isTime = ({ times }: CueSite, token: Token | undefined): boolean =>
  token !== undefined && times.some((time) => Math.abs(time.start - token.start) < 5 && time.end > token.start)

/** The token behind a time that begins at `at`, with its preposition; `at` itself where none does. */
function skipTime({ sentence, times }: CueSite, at: number): number {
  const { tokens } = sentence
  const time = [at, at + 1].flatMap((i) => times.find(({ start }) => tokens[i] && start === tokens[i]!.start) ?? [])[0]
  if (!time || (time.start !== tokens[at]?.start && tokens[at]?.upos !== 'ADP')) return at
  let next = at
  while (tokens[next] && tokens[next]!.start < time.end) next++
  return next
}

/** "told Reuters ⟦that⟧ bread was running out": the tagger takes the word for one that points to a noun. */
const opensThat = ({ clauses }: CueSite, at: number, told: Phrase | null, cue: Cue): boolean =>
  told !== null &&
  at === told.last + 1 &&
  cue.frames.has('that') &&
  clauses.some(({ form, first }) => form === 'finite' && first > at + 1 && first < at + 8)

/** "their commitment to ⟦countering⟧ it" is no infinitive. */
function opensInfinitive(token: Token | undefined): boolean {
  if (token === undefined || !/^(VERB|AUX|ADV|PART)$/.test(token.upos)) return false
  return !token.lower.endsWith('ing') || !/[aeiouy]/.test(token.lower.slice(0, -3))
}

interface Start {
  readonly shape: Shape
  readonly at: number
  readonly lead: string
  readonly addressee: Phrase | null
}

/** Readings with the content behind the cue. */
export function findBehind(site: CueSite, mention: CueMention, found: Hypothesis[]): void {
  const boundaries = findBoundaries(site)
  // "…, said the NGO": who speaks is no content.
  for (const start of withoutAddressed(findStarts(site, mention), mention))
    if (start.at !== mention.speaker?.first) addBehind(site, mention, start, boundaries, found)
}

/** "warned ⟦residents⟧ to leave", "warned ⟦Israel⟧ against an attack": whoever is spoken to is no content where it follows. */
function withoutAddressed(starts: readonly Start[], { cue, clause, last }: CueMention): readonly Start[] {
  const { object } = clause ?? { object: null }
  if (!cue.addresses || !speaksTo.test(cue.stance) || !object || object.first !== last + 1) return starts
  const follows = ({ shape, at, lead }: Start) =>
    at > object.last &&
    at <= object.last + 3 &&
    (shape === 'that' || shape === 'infinitive' || (shape === 'prepositional' && cue.prepositions.has(lead)))
  return starts.some(follows) ? starts.filter(({ at }) => at > object.last) : starts
}

/** Stances of cues whose object is spoken to, and not spoken of. */
const speaksTo = /^(?:warns|asserts|promises)$/

/** Where the content may begin behind the cue. */
function findStarts(site: CueSite, { cue, clause, part, last }: CueMention): readonly Start[] {
  const { tokens } = site.sentence
  const starts: Start[] = []
  const object = part === 'verb' && clause?.voice === 'active' ? clause.object : null
  const told = object?.first === last + 1 ? object : null
  const addressed = cue.addresses && told ? told : clause ? toAddressee(clause) : null
  const push = (shape: Shape, at: number, lead: string, addressee: Phrase | null = null) => {
    if (isContent(tokens[at]) || isMark(tokens[at])) starts.push({ shape, at, lead, addressee })
  }
  // "told lawmakers on Tuesday ⟦the plan had been dropped⟧": a time between says when.
  const behind = skipTime(site, (told?.last ?? last) + 1)
  let clauseBegins = false
  const limit = Math.min(tokens.length, last + 1 + reach)
  for (let at = last + 1; at < limit; at++) {
    const token = tokens[at]!
    if (token.text === ';') break
    const behindTold = told !== null && at > told.last
    const near = at === last + 1 || at === behind || (told !== null && at === told.last + 1)
    if (opensQuotation(site, token)) {
      push('quoted', at, '', behindTold ? addressed : null)
      break
    }
    if (token.text === ':') {
      push('colon', at + 1, ':', addressed)
      break
    }
    if (token.lower === 'that' && !clauseBegins && (token.upos !== 'DET' || opensThat(site, at, told, cue))) {
      push('that', at + 1, 'that', behindTold || !told ? addressed : null)
      break
    }
    if (token.lower === 'to' && opensInfinitive(tokens[at + 1])) {
      push('infinitive', at, 'to', behindTold ? addressed : null)
      if (cue.frames.has('to')) break
    } else if (
      leadingPrepositions.has(token.lower) &&
      (cue.prepositions.has(token.lower) || (near && !isWhole(site, told) && !(told && voices.has(cue.lemma)))) &&
      at - last < 9 &&
      !isTime(site, tokens[at + 1])
    )
      push('prepositional', at + 1, token.lower, behindTold && cue.addresses ? addressed : null)
    else if (questionWords.has(token.lower) && near) push('question', at, token.lower, behindTold ? addressed : null)
    else if (near && /ing$/.test(token.lower) && token.upos === 'VERB') push('gerund', at, '', null)
    else if (near && /^(DET|PRON|PROPN|NOUN|ADJ|NUM|ADV)$/.test(token.upos)) {
      const next = findNextFinite(site, at)
      const subject = next?.voice === 'passive' ? next.object : next?.subject
      const opens = next !== undefined && next.role !== 'relative' && subject?.first === at && !isWhole(site, told)
      if (opens) {
        push('bare-clause', at, '', behindTold ? addressed : null)
        clauseBegins = true
      } else if (at === last + 1 && part === 'verb') push('noun-phrase', at, '', null)
    }
    // "…, adding that": what follows is the content of the verb that goes on.
    if (isComma(token) && startsClause(site, at + 1, 'participle')) {
      if (near && tellsHow(tokens[at + 1]!)) continue
      break
    }
    if (near && isComma(token) && tokens[at + 1]) push('bare-clause', at + 1, ',', behindTold ? addressed : null)
    if (at > last + 1 && !behindTold && !told && startsClause(site, at, 'finite')) break
  }
  if (starts.length === 0 && site.following && /:$/.test(site.text.slice(0, site.sentence.end).slice(-1)))
    starts.push({ shape: 'colon', at: tokens.length, lead: ':', addressee: addressed })
  return starts
}

/** Does a quotation open at the token? */
const opensQuotation = ({ quotations }: CueSite, { start, end }: Token): boolean =>
  quotations.length > 0 && quotations.some((quotation) => quotation.start >= start - 1 && quotation.start < end)

/** Does a clause of this form begin at a token? */
const startsClause = ({ clauses }: CueSite, at: number, form: Clause['form']): boolean =>
  clauses.some((clause) => clause.first === at && clause.form === form)

/** Participles that only tell how it was said ("He said, speaking in Basra, that …"). */
const tellsHow = (token: Token): boolean =>
  /^(speaking|talking|writing|answering|responding|replying)$/.test(token.lower)

/** "The claim that no drone flew | drew laughter": the verb of which a reporting noun is the subject, behind its content; null where there is none. */
function findMainVerb({ clauses }: CueSite, { first }: CueMention, at: number): number | null {
  const main = clauses.find(({ form, role }) => form === 'finite' && role === 'main')
  return main && main.first > at && main.first > first ? main.first : null
}

/** "If they say they agree, | the talks begin": the comma behind a clause that a word of condition or time opened at the head of the sentence. */
function findMainClause({ sentence, quotations }: CueSite, { clause, speaker }: CueMention, at: number): number | null {
  const { tokens } = sentence
  if (clause?.form !== 'finite' || !opensClause.test(tokens[0]!.lower) || speaker?.first !== 1) return null
  for (let i = at + 1; i < tokens.length; i++) {
    const { start } = tokens[i]!
    if (isComma(tokens[i]) && !quotations.some((one) => one.start < start && start < one.end)) return i
  }
  return null
}

/** Words that open a clause before the main one. */
const opensClause = /^(?:if|unless|when|once|until|after|before|because|while|although|though|since|as)$/

/** At most this many ends are weighed for one beginning. */
const mostEnds = 4

function addBehind(
  site: CueSite,
  mention: CueMention,
  { shape, at, lead, addressee }: Start,
  boundaries: readonly Boundary[],
  found: Hypothesis[],
): void {
  const { text, sentence } = site
  const { tokens } = sentence
  const { speaker } = mention
  const after = site.following && { start: site.following.start, end: site.following.end }
  if (at >= tokens.length) {
    if (after) found.push({ shape, parts: [after], speaker, addressee, first: at, lead, edge: 'next', over: [] })
    return
  }
  const begin = tokens[at]!.start
  const limit =
    mention.part === 'noun'
      ? findMainVerb(site, mention, at)
      : Math.min(findMainClause(site, mention, at) ?? tokens.length, mention.next ?? tokens.length)
  const push = (to: number, edge: string, over: readonly string[]) => {
    const end = limit === null ? to : Math.min(to, tokens[limit - 1]!.end)
    const range = trimRange(text, overQuotation(site, { start: begin, end }, tokens[mention.head]!.start))
    const before = found[found.length - 1]
    if (range.end - range.start < 3 || (before?.first === at && before.parts[0]!.end === range.end)) return
    found.push({ shape, parts: [range], speaker, addressee, first: at, lead, edge, over })
    if (
      after &&
      edge !== 'phrase' &&
      range.end >= sentence.end - 2 &&
      /["”»]$/.test(text.slice(range.start, range.end))
    )
      found.push({ shape, parts: [range, after], speaker, addressee, first: at, lead, edge: `${edge}+`, over })
  }
  if (shape === 'noun-phrase' || shape === 'prepositional' || mention.part === 'noun') {
    const end = phraseEnd(site, at)
    if (end >= at) push(tokens[end]!.end, 'phrase', [])
  }
  const quote = site.quotations.find((q) => !q.nested && Math.abs(q.start - begin) < 2)
  if (quote && quote.end < sentence.end - 2) push(quote.end, 'quote', [])
  let over: readonly string[] = []
  let ends = 0
  for (const boundary of boundaries) {
    if (boundary.token <= at + 1) continue
    if (++ends > mostEnds) break
    push(tokens[boundary.token - 1]!.end, boundary.words, over)
    over = [...over, boundary.words]
    // "…; …" and "…, adding that …" begin another statement.
    if (boundary.words.startsWith(';') || (boundary.words === ',ing' && tokens[boundary.token + 2]?.lower === 'that'))
      return
  }
  push(withoutFullStop(text, sentence), 'end', over)
}
