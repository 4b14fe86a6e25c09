import type { NumberMention, Quantity } from '../model/quantity.ts'
import { toSpan } from '../model/readable.ts'
import type { Change, FigureRecord, Reference } from '../model/reading.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { covers, type Range, touches } from '../model/span.ts'
import { defineStage, type Layers } from '../model/stage.ts'
import type { Draft } from './figures.draft.ts'
import { findEvidence } from './figures.evidence.ts'
import { type FigureLexicon, toSingular } from './figures.lexicon.ts'
import { findLossBefore, findLossBehind, type Loss } from './figures.losses.ts'
import { type CountedPhrase, findLossWord, readCounted } from './figures.phrase.ts'
import { findChange, findCounters, findPeriod, findPlaces, findLocatingMentions, type Surroundings } from './figures.scope.ts'
import { findSingulars } from './figures.singulars.ts'

type Needs = Pick<
  Layers,
  'readable' | 'paragraphs' | 'sentences' | 'numbers' | 'clauses' | 'times' | 'places' | 'people' | 'organizations' | 'statements'
>

const losses = new Set(['killed', 'injured', 'detained', 'abducted', 'displaced', 'surrendered', 'missing', 'released', 'treated', 'neutralized', 'casualties'])
const physical = new Set(['distance', 'area', 'weight', 'volume', 'duration'])
const peopleLike = new Set(['people', 'personnel', 'groups', ''])

/** Is the number one of the words of time that `times` reads ("the past two weeks", "two days earlier") and no length of something? */
function isTimeTalk(tokens: readonly Token[], mention: NumberMention, phrase: CountedPhrase, times: readonly Range[]): boolean {
  if (phrase.measures !== 'duration') return times.some((time) => touches(time, mention))
  const before = tokens[mention.first - 1]?.lower ?? ''
  const after = tokens[phrase.last + 1]?.lower ?? ''
  if (/^(past|last|next|coming|previous|recent|following|first|final|every|each|these|those)$/.test(before)) return true
  return /^(ago|earlier|later|before|after|prior|since|old|from|hence|afterwards|previously)$/.test(after)
}

/** Does the number stand behind a word that tells it as known already ("the two forces", "Darfur's five states")? */
function isDefinite(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  if (before === undefined) return false
  return /^(the|these|those|its|their|his|her|our|my|both|whose)$/.test(before.lower) || before.lower === "'s" || before.text === '’'
}

/** Reads one number as a figure; null where it says nothing about the situation. `earlier`: the figures read before it. */
function readFigure(text: string, sentence: Sentence, mention: NumberMention, earlier: readonly Draft[], times: readonly Range[], lexicon: FigureLexicon): Draft | null {
  const { tokens } = sentence
  const { first, last } = mention
  const value: Quantity = { best: mention.best, min: mention.min, max: mention.max, approx: mention.approx }
  const draft = (fields: Partial<Draft> & { measures: string; unit: string; rule: string }): Draft => ({
    sentence: sentence.index, first, last, value, verbatim: mention.text, of: null, loss: null, phraseLast: last, definite: isDefinite(tokens, first), confidence: 0.8, ...fields,
  })
  const phrase = readCounted(text, tokens, mention, lexicon)
  if (mention.kind === 'percent') {
    const counted = tokens[last + 1]?.lower === 'of' ? readCounted(text, tokens, { ...mention, last: last, kind: 'vague' }, lexicon) : null
    return draft({ measures: 'percent', unit: 'percent', of: counted?.noun || null, phraseLast: counted?.last ?? last, rule: 'figure/percent' })
  }
  if (mention.kind === 'money') return draft({ measures: 'money', unit: mention.unit ?? 'money', rule: 'figure/money' })
  if (mention.kind === 'share') {
    const counted = readCounted(text, tokens, { ...mention, kind: 'vague' }, lexicon)
    const named = counted.noun || text.slice(tokens[Math.min(last + 1, tokens.length - 1)]!.start, tokens[counted.last]!.end)
    return draft({ measures: 'share', unit: 'share', of: named.replace(/^(of )?(the )?/, '') || null, phraseLast: counted.last, rule: 'figure/share', confidence: 0.7 })
  }
  if (mention.kind === 'multiple') {
    const behind = readCounted(text, tokens, mention, lexicon)
    const unit = behind.noun || findNounBefore(tokens, first, lexicon)
    return unit === '' ? null : draft({ measures: 'multiple', unit, rule: 'figure/multiple', confidence: 0.7, phraseLast: behind.noun ? behind.last : last })
  }
  if (mention.unit === 'minutes' || mention.unit === 'hours') return draft({ measures: 'duration', unit: mention.unit, rule: 'figure/half-unit' })
  const isVague = mention.kind === 'vague' && value.min !== null && value.min < 20
  if (isVague || isTimeTalk(tokens, mention, phrase, times)) return null
  if (physical.has(phrase.measures)) {
    const place = /^(from|north|south|east|west|northeast|northwest|southeast|southwest|away|outside|inside|of|off|deep|long|wide)$/.test(tokens[phrase.last + 1]?.lower ?? '')
    return draft({ measures: phrase.measures, unit: phrase.noun, phraseLast: phrase.last, rule: `figure/${phrase.measures}`, confidence: place ? 0.9 : 0.75 })
  }
  if (mention.kind === 'compound') return null
  if (phrase.measures === 'sources' || phrase.measures === 'ignored') return null
  const behind = findLossBehind(tokens, phrase.last, lexicon)
  let before = findLossBefore(tokens, first, lexicon)
  if (before?.measures === 'detained' && !(peopleLike.has(phrase.measures) || losses.has(phrase.measures))) before = null
  const inherited = findConjunct(tokens, first, sentence.index, earlier)
  const isLossNoun = losses.has(phrase.measures)
  const person = peopleLike.has(phrase.measures) && (phrase.noun !== '' || phrase.partitive || behind !== null || before !== null || inherited !== null)
  const loss = isLossNoun ? null : ((behind && !(before && before.side === 'before') ? behind : null) ?? before ?? behind)
  const counted = { of: phrase.of, phraseLast: phrase.last }
  const partOf = phrase.partitive || phrase.noun === '' ? findWhole(sentence.index, earlier, inherited) : null
  const one = value.best === 1 && value.max === 1
  if (one && phrase.partitive && !loss && !(isLossNoun && phrase.noun === '')) {
    const next = tokens[phrase.last + 1]
    const acts = next?.upos === 'AUX' || next?.upos === 'VERB'
    if (/^(which|whom)$/.test(tokens[phrase.last]!.lower) || (!acts && !partOf?.loss && !(partOf && losses.has(partOf.measures)))) return null
  }
  if (isLossNoun) return draft({ ...counted, measures: phrase.measures, unit: phrase.noun || partOf?.unit || phrase.measures, rule: 'figure/loss-noun', confidence: 0.85 })
  if (loss && (person || loss.side === 'behind')) {
    const unit = phrase.noun || partOf?.unit || 'people'
    return draft({ ...counted, of: phrase.of ?? (phrase.noun ? null : (partOf?.of ?? null)), measures: loss.measures, unit, loss, rule: `figure/${loss.side === 'behind' ? 'loss' : 'loss-before'}`, confidence: 0.9 })
  }
  if (inherited && (inherited.loss?.side === 'before' || inherited.loss === null || phrase.noun === '' || phrase.partitive)) {
    const harm = inherited.loss ?? null
    if (losses.has(inherited.measures) && (person || phrase.noun === ''))
      return draft({ ...counted, of: phrase.of ?? (phrase.noun ? null : inherited.of), measures: inherited.measures, unit: phrase.noun || inherited.unit, loss: harm && harm.side === 'before' ? harm : null, rule: 'figure/joined', confidence: 0.75 })
    if (phrase.noun === '' && !physical.has(inherited.measures))
      return draft({ ...counted, of: inherited.of, measures: inherited.measures, unit: inherited.unit, rule: 'figure/joined', confidence: 0.7 })
  }
  if (phrase.partitive && partOf) {
    const takes = phrase.noun === '' || losses.has(partOf.measures)
    return draft({ ...counted, of: phrase.of ?? partOf.of, measures: takes ? partOf.measures : phrase.measures, unit: phrase.noun || partOf.unit, rule: 'figure/part', confidence: 0.7 })
  }
  if (phrase.noun === '') return readBare(tokens, first, last, partOf, draft)
  return readThings(tokens, phrase, mention, draft)
}

/** A number alone: "confirmed seven", "one was a policeman" where the sentence before tells of what. */
function readBare(tokens: readonly Token[], first: number, last: number, whole: Draft | null, draft: (fields: Partial<Draft> & { measures: string; unit: string; rule: string }) => Draft): Draft | null {
  if (whole === null || !losses.has(whole.measures)) return null
  const next = tokens[last + 1]
  const ends = next === undefined || /^[.,;]$/.test(next.text)
  const verb = tokens[first - 1]?.upos === 'VERB'
  const tells = next?.upos === 'AUX' || next?.lower === 'more'
  return (ends && verb) || tells ? draft({ measures: whole.measures, unit: whole.unit, of: whole.of, rule: 'figure/bare', confidence: 0.6 }) : null
}

/** A number of things, incidents or people to whom nothing is said to have happened. */
function readThings(tokens: readonly Token[], phrase: CountedPhrase, mention: NumberMention, draft: (fields: Partial<Draft> & { measures: string; unit: string; rule: string }) => Draft): Draft | null {
  const value = mention.best ?? mention.min ?? mention.max ?? 0
  const plural = phrase.noun !== toSingular(phrase.noun) || ['people', 'personnel'].includes(phrase.noun.toLowerCase())
  if (value !== 1 && !plural && phrase.measures === '') return null
  if (isDefinite(tokens, mention.first) && value < 20) return null
  if (value === 1 && phrase.measures === '') return null
  if (phrase.measures === 'places' && tokens[mention.first - 1]?.text === ',' && tokens[mention.first - 2]?.upos === 'PROPN') return null
  if (phrase.measures === '' && value < 3 && !/^\p{Lu}/u.test(phrase.of ?? '')) return null
  return draft({ of: phrase.of, phraseLast: phrase.last, measures: phrase.measures || 'objects', unit: phrase.noun, rule: 'figure/count', confidence: phrase.measures ? 0.75 : 0.55 })
}

/** The counted noun before a verb of change ("attacks doubled", "attacks are on track to double"); '' where there is none. */
function findNounBefore(tokens: readonly Token[], first: number, lexicon: FigureLexicon): string {
  for (let i = first - 1; i >= Math.max(0, first - 14); i--) {
    const token = tokens[i]!
    if (/^[.;:]$/.test(token.text)) return ''
    const measures = token.upos === 'NOUN' && /s$/.test(token.lower) ? lexicon.nouns.get(toSingular(token.lower)) : undefined
    if (measures !== undefined && measures !== 'ignored') return token.text
    if (token.upos === 'NOUN' && findLossWord(tokens, i, lexicon, 'noun')) return token.text
  }
  return ''
}

/** The figure that this one is joined to by "and" or a comma, with nothing between but marks and words that point nowhere. */
function findConjunct(tokens: readonly Token[], first: number, sentence: number, earlier: readonly Draft[]): Draft | null {
  const before = earlier.at(-1)
  if (!before || before.sentence !== sentence) return null
  let joined = false
  for (let i = first - 1; i > before.last; i--) {
    const token = tokens[i]!
    if (token.lower === 'and' || token.text === ',' || token.lower === 'or' || token.lower === 'while') {
      joined = true
      continue
    }
    if (i <= before.phraseLast) return joined ? before : null
    if (token.upos === 'DET' && !joined) continue
    return joined && !/^[.;:]$/.test(token.text) && i <= Math.max(before.phraseLast, before.loss?.side === 'behind' ? before.loss.last : 0) + 6 ? before : null
  }
  return joined ? before : null
}

/** The figure that a part ("13 of them", "four were wounded") is a part of: the last one of people or things, in this sentence or the one before. */
function findWhole(sentence: number, earlier: readonly Draft[], joined: Draft | null): Draft | null {
  if (joined) return joined
  return earlier.findLast((draft) => sentence - draft.sentence <= 1 && !physical.has(draft.measures) && draft.measures !== 'percent' && draft.measures !== 'money') ?? null
}

const sameValue = (a: Quantity, b: Quantity): boolean => (a.best ?? a.min ?? a.max) === (b.best ?? b.min ?? b.max)
const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === 0 || b.length === 0 || a.some((x) => b.includes(x))

/** Does `later` say again what `record` says? Same value and measure, and neither place, days nor counter tell them apart. */
function isRestated(record: FigureRecord, later: FigureRecord, definite: boolean): boolean {
  if (!sameValue(record.value, later.value) || record.measures !== later.measures) return false
  if (physical.has(record.measures)) return record.unit === later.unit && record.evidence.text === later.evidence.text
  if (record.measures === 'percent' || record.measures === 'share' || record.measures === 'multiple') return record.of === later.of && record.unit === later.unit
  const units = toSingular(record.unit) === toSingular(later.unit) || ['people', 'bodies', 'others', 'dead'].includes(later.unit) || ['people', 'bodies', 'dead'].includes(record.unit)
  if (!units && !definite) return false
  const counters = record.by.length === 0 || later.by.length === 0 || record.by.some((x) => later.by.some((y) => x.name === y.name))
  const days = record.period === null || later.period === null || record.period.from === later.period.from
  return definite || (counters && days && sameList(record.places, later.places))
}

/** All figures of an article, in reading order, restatements left out. */
export function findFigures(layers: Needs, lexicon: FigureLexicon): FigureRecord[] {
  const { readable, paragraphs, sentences } = layers
  const bySentence = new Map<number, NumberMention[]>()
  for (const mention of layers.numbers) bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention])
  const placeMentions = findLocatingMentions(layers.places, sentences)
  const found: FigureRecord[] = []
  const drafts: Draft[] = []
  let counter: readonly Reference[] = []
  let carried: { period: FigureRecord['period']; places: readonly string[]; paragraph: number } = { period: null, places: [], paragraph: -9 }
  for (const sentence of sentences) {
    if (paragraphs[sentence.paragraph]?.kind !== 'body') continue
    const clauses = layers.clauses.filter((clause) => clause.sentence === sentence.index)
    const inside = (range: Range) => covers(sentence, range)
    const around: Surroundings = { sentence, places: placeMentions.filter((item) => inside(item.mention)), times: layers.times.filter(inside) }
    const dated = layers.times.filter((time) => inside(time) && time.type !== 'DURATION')
    const own: Draft[] = []
    for (const mention of bySentence.get(sentence.index) ?? []) {
      const draft = readFigure(readable.text, sentence, mention, [...drafts.slice(-6), ...own], dated, lexicon)
      if (draft) own.push(draft)
    }
    for (const draft of findSingulars(readable.text, sentence, own, lexicon)) own.push(draft)
    own.sort((a, b) => a.first - b.first)
    for (const [i, draft] of own.entries()) {
      const { tokens } = sentence
      const words: Range = { start: tokens[draft.first]!.start, end: tokens[Math.max(draft.last, draft.phraseLast)]!.end }
      const reach = {
        own: words,
        previousEnd: i > 0 ? tokens[own[i - 1]!.last]!.end : sentence.start,
        nextStart: own[i + 1] ? tokens[own[i + 1]!.first]!.start : sentence.end,
      }
      const earlierPlaces = placeMentions.filter((item) => item.mention.start < words.start)
      const near = Math.abs(sentence.paragraph - carried.paragraph) <= 1
      const scoped = !physical.has(draft.measures) && draft.measures !== 'money'
      const places = findPlaces(around, reach, earlierPlaces)
      const period = findPeriod(around, reach)
      const evidence = toSpan(readable, findEvidence(sentence, draft, own[i + 1]?.first ?? tokens.length))
      const start = toSpan(readable, words).start
      const by = findCounters(readable.text, sentence, clauses, words, start, layers.statements, layers, lexicon, counter)
      if (by.length > 0) counter = by
      const isChange = draft.measures === 'percent' || draft.measures === 'multiple'
      const factor = draft.value.best ?? draft.value.min
      const percent = factor === null ? null : draft.measures === 'percent' ? factor : (factor - 1) * 100
      const change: Change | null = isChange ? findChange(around, draft.first, draft.last, percent, lexicon) : null
      const record: FigureRecord = {
        id: `f${found.length + 1}`,
        value: draft.value,
        verbatim: draft.verbatim,
        unit: draft.unit,
        of: draft.of,
        measures: draft.measures,
        places: places ?? (near && scoped ? carried.places : []),
        period: period ?? (near && scoped ? carried.period : null),
        change: draft.measures === 'multiple' && change === null ? { direction: 'up', percent, baseline: null } : change,
        by,
        evidence,
        rule: draft.rule,
        confidence: draft.confidence,
      }
      if (found.some((other) => isRestated(other, record, draft.definite))) continue
      found.push(record)
      if (scoped) carried = { period: record.period, places: record.places, paragraph: sentence.paragraph }
    }
    drafts.push(...own)
  }
  return found
}

/** Every stated quantity that says something about the situation: what it counts, of whom, where, when, and who says so. */
export const figures = (lexicon: FigureLexicon) =>
  defineStage({
    name: 'figures',
    needs: ['readable', 'paragraphs', 'sentences', 'numbers', 'clauses', 'times', 'places', 'people', 'organizations', 'statements'],
    makes: 'figures',
    run: (layers) => findFigures(layers, lexicon),
  })
