import type { Phrase } from '../model/clause.ts'
import type { Token } from '../model/sentence.ts'
import { type Chunks, commas, isAdposition, isComma, isQuote, isRelative, isTime, isTimeOf } from './chunks.ts'
import { outermost } from './phrase-chains.ts'
import type { VerbGroup } from './verb-groups.ts'

/** Is the phrase behind a preposition (so that it cannot be a subject)? "of" chains were taken into the phrase before. */
const isBehindAdposition = (chunks: Chunks, phrase: Phrase): boolean => {
  const before = chunks.tokens[phrase.first - 1]
  // "bandits posing as ⟦herders⟧ took …"
  if (
    before?.lower === 'as' &&
    chunks.tokens[phrase.head]!.upos !== 'PROPN' &&
    chunks.groups.some(({ last, lemma }) => last === phrase.first - 2 && chunks.words.seeming.has(lemma))
  )
    return true
  // "since the army went to war": before a subject and its verb the word joins clauses.
  if (before && /^(since|after|before|until|as|unless|because|if|though)$/.test(before.lower))
    if (chunks.groups.some((group) => group.first === phrase.last + 1 && group.form === 'finite')) return false
  return (
    isAdposition(before) && !(before!.lower === 'to' && chunks.groups.some((group) => group.last === phrase.first - 1))
  )
}

/** "⟦A source⟧ familiar with the talks", "⟦fighters⟧ loyal to the general": whom an adjective behind the noun describes; else the phrase itself. */
function describedBy(chunks: Chunks, phrase: Phrase | null): Phrase | null {
  if (!phrase || phrase.first !== phrase.last || chunks.tokens[phrase.first]!.upos !== 'ADJ') return phrase
  return isAdposition(chunks.tokens[phrase.last + 1]) ? (chunks.phraseEndingAt(phrase.first - 1) ?? phrase) : phrase
}

/**
 * "burned villages, ⟦wrecked⟧ schools and left", "stormed the village on Monday, ⟦set⟧ fire to it": behind a verb with its object and a comma the
 * next past form with an object goes on with its subject.
 */
function goesOnBehindObject(chunks: Chunks, group: VerbGroup, comma: number): boolean {
  const { tokens, groups, phraseAt } = chunks
  if (tokens[comma]?.text !== ',' || comma !== group.first - 1 || !group.ambiguousPast) return false
  const next = phraseAt(group.last + 1)
  if (next?.first !== group.last + 1 || isTime(chunks, next)) return false
  const before = groups.findLast(({ last }) => last < comma)
  if (before?.voice !== 'active' || before.form === 'infinitive') return false
  if (phraseAt(before.last + 1)?.first !== before.last + 1) return false
  for (let at = before.last + 1; at < comma; at++) {
    const token = tokens[at]!
    if (token.upos === 'SCONJ' || token.upos === 'PUNCT' || isRelative(token) || token.upos === 'CCONJ') return false
  }
  return true
}

/** Prepositions before the place or the day of what stands before them. */
const placing = /^(?:in|at|near|on|outside)$/

/** "⟦The bombing⟧ of a school in Bogota that killed 22": "that" tells which one is meant, and of a name there is only one. */
function behindName(chunks: Chunks, phrase: Phrase, { lower }: Token): Phrase {
  const { tokens } = chunks
  let found = phrase
  while (
    lower === 'that' &&
    tokens[found.head]!.upos === 'PROPN' &&
    placing.test(tokens[found.first - 1]?.lower ?? '')
  ) {
    const before = chunks.phraseEndingAt(found.first - 2)
    if (!before) return phrase
    found = outermost(chunks, before)
  }
  return found
}

/** The verb group that a token is part of. */
const groupAt = ({ groups }: Chunks, token: number): VerbGroup | undefined =>
  groups.find(({ first, last }) => first <= token && token <= last)

/** Does a verb group end with the token? */
const endsGroup = ({ groups }: Chunks, token: number): boolean => groups.some(({ last }) => last === token)

/** Does a whole verb group stand between two tokens? */
const hasGroupBetween = ({ groups }: Chunks, left: number, right: number): boolean =>
  groups.some(({ first, last }) => first > left && last < right)

/** The subject of a finite verb: the nearest phrase to the left that no preposition governs, across an apposition between commas. */
export function findSubject(chunks: Chunks, group: VerbGroup): { subject: Phrase | null; relative: boolean } {
  const { tokens } = chunks
  let at = group.first - 1
  for (;;) {
    while (at >= 0 && (tokens[at]!.upos === 'ADV' || isQuote(tokens[at]))) at--
    // "The council today agreed", "Arafat Wednesday rejected": a day between subject and verb.
    const time = chunks.phraseAt(at)
    if (!time || !isTime(chunks, time) || chunks.tokens[time.first - 1]?.upos === 'ADP') break
    at = time.first - 1
  }
  if (at >= 0 && isRelative(tokens[at]!)) {
    let before = at - 1
    if (isComma(tokens[before])) before--
    const phrase = chunks.phraseAt(before)
    if (phrase && tokens[at]!.upos !== 'SCONJ')
      return { subject: behindName(chunks, outermost(chunks, phrase), tokens[at]!), relative: true }
  }
  if (goesOnBehindObject(chunks, group, at)) return { subject: null, relative: false }
  if (isComma(tokens[at]) || tokens[at]?.text === ')') {
    let opening = at - 1
    let depth = 0
    while (opening >= 0 && (depth > 0 || !commas.has(tokens[opening]!.text))) {
      if (tokens[opening]!.text === ')') depth++
      if (tokens[opening]!.text === '(') depth--
      opening--
    }
    if (opening > 0) {
      const phrase = chunks.phraseAt(opening - 1)
      if (phrase && !hasGroupBetween(chunks, phrase.last, opening)) {
        const whole = outermost(chunks, phrase)
        if (!isBehindAdposition(chunks, whole)) return { subject: whole, relative: false }
        // "the Observatory for Human Rights (SOHR) said": what stands in parentheses is no subject.
        if (tokens[at]?.text === ')') at = opening - 1
      }
    }
  }
  // Only phrases behind prepositions were passed: "those who held ⟦three guards⟧ in two jails freed them".
  let isPassing = true
  let isMarked = false
  for (let i = at; i >= 0; i--) {
    const token = tokens[i]!
    if (token.upos === 'SCONJ' || /^(?:whether|when|while)$/.test(token.lower) || /^[;:]$/.test(token.text)) break
    const phrase = describedBy(chunks, chunks.phraseAt(i))
    if (phrase) {
      // "Jets at half past ⟦five⟧ struck …"
      if (isTimeOf(chunks, phrase) && !endsGroup(chunks, phrase.first - 1)) {
        i = phrase.first
        continue
      }
      const antecedent = isPassing ? antecedentOver(chunks, phrase) : null
      if (antecedent) return { subject: antecedent, relative: false }
      const whole = outermost(chunks, phrase)
      const hanging = hangingBefore(chunks, phrase) ?? (whole === phrase ? undefined : hangingBefore(chunks, whole))
      if (hanging) {
        i = hanging.first
        continue
      }
      if (!isBehindAdposition(chunks, whole) && whole.first <= i) return { subject: whole, relative: false }
      i = whole.first
      continue
    }
    if (!isAdposition(token)) isPassing = false
    if (isComma(token) || isQuote(token)) isMarked = true
    const crossed = groupAt(chunks, i)
    if (crossed) {
      // "A newspaper based in Beirut has …", "staff working in Iraq said …": what a bare participle describes.
      const bare = withParticiple(chunks, crossed)
      const described = isBareParticiple(bare) ? chunks.phraseEndingAt(bare.first - 1) : null
      if (described) {
        const whole = outermost(chunks, described)
        if (!isBehindAdposition(chunks, whole)) return { subject: whole, relative: false }
        // "A bomb planted under the car of ⟦a sheikh allied with the party⟧ exploded"
        i = whole.first
        continue
      }
      // "Men ⟦armed with rifles and led by an officer⟧ attacked", "civilians cycling ⟦to work in Kherson⟧ were hit": on with what they hang on.
      const link = tokens[bare.first - 1]
      const hangs = crossed.form === 'infinitive' && !isMarked && hangsOnSubject(chunks, crossed)
      if (hangs || (isBareParticiple(bare) && link?.upos === 'CCONJ')) {
        isPassing = true
        i = hangs ? crossed.first : bare.first - 1
        continue
      }
      // "A man whose house burned said …": behind a relative clause the subject stands before its pronoun.
      const pronoun = relativeBefore(tokens, i)
      if (pronoun < 0) break
      i = pronoun
    }
  }
  return { subject: null, relative: false }
}

/** "gunmen ⟦suspected⟧ to be rebels have …": the participle that an infinitive hangs on, else the verb itself. */
function withParticiple({ groups }: Chunks, group: VerbGroup): VerbGroup {
  if (group.form !== 'infinitive') return group
  const outer = groups.find(({ last }) => last === group.first - 1)
  return outer && (outer.ambiguousPast || outer.form === 'participle') && isBareParticiple(outer) ? outer : group
}

/** "Civilians ⟦to work⟧ …", "troops who smashed windows ⟦to get in⟧ …": does the noun before the infinitive, or whom a relative clause before it describes, come with no verb of its own yet? */
function hangsOnSubject(chunks: Chunks, { first }: VerbGroup): boolean {
  const before = chunks.phraseEndingAt(first - 1)
  if (!before) return false
  const start = outermost(chunks, before).first
  const verb = chunks.groups.find(({ last }) => last === start - 1)
  return !verb || /^(?:who|which|that)$/.test(chunks.tokens[verb.first - 1]?.lower ?? '')
}

/** The infinitive or participle whose object the phrase is and that hangs on a noun ("a plot ⟦to bomb⟧ the station was …", "gunmen ⟦holding⟧ the town were …"). */
function hangingBefore(chunks: Chunks, phrase: Phrase): VerbGroup | undefined {
  const inner = chunks.groups.find(({ last }) => last === phrase.first - 1)
  if (!inner || (inner.form !== 'infinitive' && inner.form !== 'participle')) return undefined
  const group = withParticiple(chunks, inner)
  const before = chunks.phraseEndingAt(group.first - 1)
  if (!before || !/^(?:NOUN|PROPN)$/.test(chunks.tokens[before.last]!.upos)) return undefined
  // "ordered the men to leave the town was …" is no sentence; "told aides to leave, the army …" has a mark between.
  return chunks.groups.some(({ last }) => last === before.first - 1) ? undefined : group
}

/** "⟦Shoppers⟧ who had no guns came": whom a relative clause that ends in this object describes, or null. */
function antecedentOver(chunks: Chunks, object: Phrase): Phrase | null {
  const { tokens, groups } = chunks
  const inner = groups.find(({ last, voice }) => last === object.first - 1 && voice === 'active')
  // "a resident who helped ⟦to bury⟧ the victims said"
  const verb = inner?.form === 'infinitive' ? groups.find(({ last }) => last === inner.first - 1) : inner
  const pronoun = verb ? tokens[verb.first - 1] : undefined
  if (!verb || !pronoun || !/^(who|which|that)$/.test(pronoun.lower)) return null
  const described = chunks.phraseEndingAt(verb.first - 2)
  if (!described || groups.some(({ last }) => last === described.first - 1)) return null
  const whole = outermost(chunks, described)
  return isBehindAdposition(chunks, whole) ? null : whole
}

/** A participle, or a past form that may be one, with no auxiliary. */
const isBareParticiple = ({ form, first, head, ambiguousPast }: VerbGroup): boolean =>
  first === head && (form === 'participle' || ambiguousPast)

/** The relative pronoun that opens the clause of the verb at `verb`, or -1: no comma or other verb stands between. */
function relativeBefore(tokens: readonly Token[], verb: number): number {
  for (let i = verb - 1; i > 0 && verb - i < 7; i--) {
    const token = tokens[i]!
    if (/^(who|which|that|whose|whom)$/.test(token.lower)) return i
    if (token.upos === 'VERB' || token.upos === 'PUNCT' || token.upos === 'SCONJ') return -1
  }
  return -1
}
