import type { Token, Upos } from '../model/sentence.ts'
import { withTag } from './tokens.ts'

const modals: ReadonlySet<string> = new Set("would will could may might can must shall should 'll wo ca".split(' '))
const be: ReadonlySet<string> = new Set("be is are was were been being am 're 'm".split(' '))
const have: ReadonlySet<string> = new Set(['have', 'has', 'had', 'having', "'ve"])
const opensPhrase: ReadonlySet<string> = new Set(['DET', 'PRON', 'NUM', 'PROPN'])
const article: ReadonlySet<string> = new Set(
  'the a an its his their her our my your this these those any each another'.split(' '),
)
const irregular: ReadonlySet<string> = new Set(
  'slit waylaid shot taken retaken hit struck driven beaten stolen given thrown held hurt blown sent caught brought cut torn slain fallen begun broken burnt laid led fought forced withdrawn overthrown sunk overrun hanged hung freed retook overthrew slew overran'.split(
    ' ',
  ),
)
const isPast = (word: string): boolean => (word.length > 4 && word.endsWith('ed')) || irregular.has(word)
/** Words in -ed that are no past forms. */
const noPast: ReadonlySet<string> = new Set(
  'speed breed creed greed steed hundred hatred kindred sacred naked wicked infrared aged'.split(' '),
)
const isDone = (word: string): boolean => isPast(word) && !noPast.has(word)
/** "re-took", "co-hosted": prefixes that the tagger leaves on a verb that it does not know. */
const prefixed = /^(?:re|co)-(?=..)/
const opensObject = ({ upos, lower }: Token): boolean => upos === 'NUM' || article.has(lower) || lower === 'another'
const isNominal = (token: Token | undefined): boolean => token?.upos === 'NOUN' || token?.upos === 'ADJ'

const isNot = ({ lower }: Token): boolean => lower === 'not' || lower === "n't"

/** The nearest token to the left that is no adverb, particle of denial or mark of a parenthesis. */
function before(tokens: readonly Token[], at: number): Token | undefined {
  let i = at - 1
  while (i >= 0 && at - i < 4 && (tokens[i]!.upos === 'ADV' || isNot(tokens[i]!))) i--
  return tokens[i]
}

const takesGerund: ReadonlySet<string> = new Set(
  'deny denies denied denying admit admits admitted admitting keep keeps kept avoid avoids avoided consider considers considered'.split(
    ' ',
  ),
)

/** Does an article stand before the word, with no more than another adjective or adverb between? */
const hasArticle = (tokens: readonly Token[], at: number): boolean =>
  article.has(tokens[at - 1]?.lower ?? '') ||
  (/^(ADJ|ADV)$/.test(tokens[at - 1]?.upos ?? '') && article.has(tokens[at - 2]?.lower ?? ''))

/** "Turkey's ⟦offensive⟧". */
const isOwned = (tokens: readonly Token[], at: number): boolean => /^['’]s?$/.test(tokens[at - 1]?.text ?? '')

/** Words in -ing that name a time or a thing, and no deed. */
const noDeed =
  /^(?:morning|evening|spring|king|thing|anything|nothing|something|everything|string|ring|wing|ceiling|darling|sterling)$/

/** "Refrained from ⟦bombing⟧ the city", "before ⟦shelling⟧ the town", "regretted ⟦beating⟧ the marchers": a gerund before its object. */
const isGerundBefore = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  if (!before || !/..ing$/.test(tokens[at]!.lower) || noDeed.test(tokens[at]!.lower)) return false
  const next = tokens[at + 1]
  if (!next) return false
  // "accused of torturing prisoners", "stopped short of attacking Herat"
  const over = tokens[at - 2]?.upos ?? ''
  if (/^(?:from|of|for)$/.test(before.lower) && /^(?:VERB|ADJ|ADV)$/.test(over) && tokens[at - 2]!.lower !== 'made')
    if (next.upos === 'PROPN' || (next.upos === 'NOUN' && /[^s]s$/.test(next.lower))) return true
  if (!article.has(next.lower)) return false
  return (
    /^(?:from|of|by|for|without|before|after|in|about|than|into|at|despite)$/.test(before.lower) ||
    before.upos === 'VERB'
  )
}

const isCapital = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text)
const isSmallVerb = ({ upos, text }: Token): boolean => upos === 'VERB' && /^\p{Ll}/u.test(text)

/** Does an article stand before the word, with nothing but nouns and adjectives between ("the contract killing")? */
function hasNounArticle(tokens: readonly Token[], at: number): boolean {
  let i = at - 1
  while (i >= 0 && at - i < 4 && (isNominal(tokens[i]) || tokens[i]!.text === '-')) i--
  return /^(?:the|a|an)$/.test(tokens[i]?.lower ?? '')
}

const isIng = (lower: string): boolean => lower.length > 4 && lower.endsWith('ing')

/** A deed in -ing that an article or an adjective makes a noun of ("the stabbing of", "fierce fighting in"). */
const isDeedNoun = (tokens: readonly Token[], at: number): boolean =>
  isIng(tokens[at]!.lower) &&
  (hasNounArticle(tokens, at)
    ? tokens[at + 1]?.lower === 'of'
    : /^(?:heavy|fierce|intense|renewed|sporadic|bloody|deadly|deliberate|mass|school|street|mortar|artillery|rocket|cross-border|targeted)$/.test(
        tokens[at - 1]?.lower ?? '',
      ))

/** Adjectives that name who does something where no noun follows. */
const persons: ReadonlySet<string> = new Set(
  'general official representative executive militant insurgent moderate captive fugitive premier'.split(' '),
)

const tells: ReadonlySet<string> = new Set('said says told spoke came went took met left'.split(' '))
const isDeed = (word: string): boolean => isDone(word) || tells.has(word)

/** Is it a base form right behind the past form of a verb that takes no other verb, with no object of its own? */
function isBareObject(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]
  const next = tokens[at + 1]
  if (left?.upos !== 'VERB' || !/..ed$/.test(left.lower) || left.lower === 'helped') return false
  if (/(ed|ing|s)$/.test(tokens[at]!.lower) || !/^\p{Ll}+$/u.test(tokens[at]!.text)) return false
  return !next || /^(ADP|PUNCT|CCONJ)$/.test(next.upos)
}

/** "Did the army ⟦bomb⟧ the village", "at no point did the soldiers ⟦fire⟧ on them": the bare verb behind a subject that an auxiliary opens. */
function isInvertedVerb(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  const subject = tokens[at - 1]
  if (!next || !subject || !/^(NOUN|PROPN)$/.test(subject.upos) || /(s|ing|ion|ment|ness)$/.test(tokens[at]!.lower))
    return false
  if (!article.has(next.lower) && !(/^(ADP|PROPN|PRON|NUM)$/.test(next.upos) && /[^s]s$/.test(subject.lower)))
    return false
  let i = at - 1
  while (i >= 0 && at - i < 7 && /^(NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[i]!.upos)) i--
  const opener = tokens[i]
  if (!opener || !/^(did|does|do|should|will|would|could|can|may)$/.test(opener.lower) || opener.upos !== 'AUX')
    return false
  const first = tokens[i - 1]
  return !first || first.upos === 'PUNCT' || first.upos === 'CCONJ' || /^(ADV|NOUN|SCONJ)$/.test(first.upos)
}

/** Verbs in -ing that take "of" behind them and open a sentence as what they are. */
const takesOf =
  /^(?:speaking|talking|hearing|learning|thinking|consisting|approving|disposing|ridding|dying|warning|complaining|dreaming|boasting|telling|knowing|reminding|informing|accusing|suspecting|smelling)$/

/** "days of ⟦fighting⟧ between …", "its ⟦shelling⟧ of the town", "naval ⟦shelling⟧ of …": a deed in -ing with a noun's preposition behind it and what goes before a noun before it. */
function isDeedOf(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  const next = tokens[at + 1]?.lower
  if (!before || takesOf.test(tokens[at]!.lower)) return false
  if (next === 'between') return /^(?:ADP|DET|ADJ|NUM)$/.test(before.upos)
  if (next !== 'of') return false
  return /^(?:ADP|DET|ADJ)$/.test(before.upos) || article.has(before.lower) || (at === 1 && before.upos === 'PROPN')
}

/** "⟦Fighting⟧ raged on", "⟦Shelling⟧ has resumed", "⟦Shelling⟧ of the camp": a deed in -ing that opens the sentence, or that broke out. */
const isOpeningNoun = (tokens: readonly Token[], at: number): boolean => {
  if (!isIng(tokens[at]!.lower)) return false
  if (isDeedOf(tokens, at)) return true
  const [next, behind] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? '']
  if (/^(?:raged|erupted|resumed|intensified|subsided)$/.test(next)) return true
  if (/^(?:broke|flared)$/.test(next) && /^(?:out|up)$/.test(behind)) return true
  const opens = tokens.slice(0, at).every(({ upos }) => upos === 'PUNCT')
  if (opens && next === 'of' && !takesOf.test(tokens[at]!.lower)) return true
  if (at > 0) return false
  return (
    /^(?:has|had|was|is|will|continued|continues|rages)$/.test(next) ||
    (/^(?:died|went)$/.test(next) && /^(?:out|down|on|up)$/.test(behind))
  )
}

/** A plural; the word that opens a sentence is one by its ending, whatever its capital was taken for. */
const isPlural = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.upos === 'NOUN' || (at === 0 && tokens[at]!.upos === 'PROPN')) &&
  /[^s]s$|men$|people$/.test(tokens[at]!.lower)

/** Is there no verb before the word in its clause? */
function opensClause(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && !/^[,;:]$/.test(tokens[i]!.text); i--)
    if (/^(VERB|AUX|SCONJ|ADP|PART)$/.test(tokens[i]!.upos)) return false
  return true
}

const pledges = /^(?:plans|hopes|vows|pledges|promises|aims|offers|attempts|needs)$/

/** "UNICEF ⟦plans⟧ to vaccinate": behind a name that opens the clause, and before an infinitive, a verb. */
const isPledging = (tokens: readonly Token[], at: number): boolean =>
  pledges.test(tokens[at]!.lower) &&
  tokens[at + 1]?.lower === 'to' &&
  tokens[at + 2]?.upos === 'VERB' &&
  (at === 1 || tokens[at - 2]?.upos === 'PUNCT' || /^(?:the|that)$/.test(tokens[at - 2]!.lower)) &&
  /^\p{Lu}/u.test(tokens[at - 1]!.text)

const destroying =
  /^(?:burning|torching|looting|destroying|wounding|injuring|abducting|kidnapping|displacing|stealing)$/

/** ", killing 80 people and ⟦burning⟧ houses": a second participle of the deed. */
const isSecondParticiple = (tokens: readonly Token[], at: number): boolean => {
  if (!destroying.test(tokens[at]!.lower) || tokens[at - 1]?.upos !== 'CCONJ') return false
  if (!/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[at + 1]?.upos ?? '')) return false
  for (let i = at - 2; i >= 0 && at - i < 14; i--) if (tokens[i]!.upos === 'VERB') return isIng(tokens[i]!.lower)
  return false
}

const isManyNoun = (token: Token | undefined): boolean =>
  token !== undefined && /^(NOUN|PROPN)$/.test(token.upos) && /[^s']s$|^(?:people|police|many)$/.test(token.lower)

/** "The ⟦militants⟧ attack the dam", "⟦Residents⟧ of the town fear another …": a plural right before the word, or before a phrase that belongs to it. */
function hasPluralBefore(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1]!
  // A name in -s may be one ("the Damascus attack"): only what opens the sentence is taken for many.
  if (left.upos === 'NOUN' ? isManyNoun(left) : at === 1 && (isManyNoun(left) || left.lower === 'many')) return true
  if (!/^(NOUN|PROPN)$/.test(left.upos)) return false
  let i = at - 1
  while (i > 0 && at - i < 5 && /^(NOUN|PROPN|ADJ|DET)$/.test(tokens[i]!.upos)) i--
  return /^(of|in|from|near|around|along)$/.test(tokens[i]!.lower) && isManyNoun(tokens[i - 1]) && i - 1 <= 2
}

/** "A camp for ⟦displaced⟧ people", "lists of ⟦detained⟧ officers": behind a preposition a past form before a noun is said of it. */
const isPastBeforeNoun = (tokens: readonly Token[], at: number): boolean => {
  const { lower } = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]?.lower ?? ''
  if (!/..ed$/.test(lower) || next?.upos !== 'NOUN') return false
  // "whom ⟦suspected⟧ rebels killed", "when ⟦masked⟧ men stormed in"
  if (looks.test(lower) && isPlural(tokens, at + 1) && opensMen.test(before)) return true
  return /^(for|of|from|by|with|among|to|hosting|housing|sheltering|internally)$/.test(before)
}
const looks = /^(suspected|masked|armed|hooded|unidentified|alleged)$/
const opensMen = /^(whom|when|where|which|that|and|as|after|before|but|while)$/

const actors: ReadonlySet<string> = new Set(['it', 'they', 'he', 'she', 'we', 'who'])

const judges = /^(?:estimates|claims|fears|doubts|suspects)$/

/** "US intelligence ⟦estimates⟧ the group has …": behind what opens the clause, and before "that" or a subject with its verb. */
function isJudging(tokens: readonly Token[], at: number): boolean {
  if (at === 0 || !judges.test(tokens[at]!.lower) || !/^(?:NOUN|PROPN)$/.test(tokens[at - 1]!.upos)) return false
  const that = tokens.findLastIndex(({ lower }, i) => i < at && lower === 'that')
  const inThat = that >= 0 && at - that < 5 && opensClause(tokens.slice(that + 1), at - that - 1)
  if (/[^s]s$/.test(tokens[at - 1]!.lower) || !(inThat || opensClause(tokens, at))) return false
  const next = tokens[at + 1]
  if (next?.lower === 'that') return true
  if (!next || !article.has(next.lower)) return false
  for (let i = at + 2; i < tokens.length && i - at < 6; i++) {
    if (/^(?:VERB|AUX)$/.test(tokens[i]!.upos)) return true
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i]!.upos)) return false
  }
  return false
}

/** Is it an adjective that nothing follows which it could be said of, behind "a" or as a title? */
function isNamedByIt(tokens: readonly Token[], at: number): boolean {
  const { lower, text } = tokens[at]!
  const next = tokens[at + 1]
  if (next && !/^(ADP|PUNCT|VERB|AUX)$/.test(next.upos)) return false
  if (lower === 'chief') return tokens[at - 1]?.upos === 'NOUN' && next?.lower === 'of'
  return (
    /^an?$/.test(tokens[at - 1]?.lower ?? '') &&
    /^\p{Ll}{4,}(?:ary|ist|ian|ant|ive)$/u.test(text) &&
    next?.text !== '-' &&
    next?.text !== ','
  )
}

const isMany = /^(people|persons|men|women|boys|girls|teens|teenagers|children|others|civilians)$/
const opensWith = /^(began|begins|begin|started|starts|start)$/
const isFiring = /^(firing|shooting|shelling|bombing|stabbing|beating|attacking)$/
const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined || /^(ADP|PUNCT|CCONJ|ADV|AUX|SCONJ|PROPN)$/.test(token.upos)

/** The tag that a token has by its neighbours where the tagger's cannot be right, or null. */
function correct(tokens: readonly Token[], at: number): Upos | null {
  const token = tokens[at]!
  const next = tokens[at + 1]
  const { lower, upos } = token
  // "concern that saboteurs might …": a plural behind "that" is no "that" of pointing.
  if (lower === 'that' && upos === 'DET' && next?.upos === 'NOUN' && /[^s]s$/.test(next.lower)) return 'SCONJ'
  // "a new offensive in the east", "the wounded were": an adjective with nothing behind it that it could stand with is a noun.
  if (
    upos === 'ADJ' &&
    /^(offensive|wounded|dead|injured|missing|displaced|initiative|general|military|official|militant|insurgent|civilian|representative|captive)$/.test(
      lower,
    )
  )
    if (next && /^(VERB|AUX|ADP|PUNCT)$/.test(next.upos) && (hasArticle(tokens, at) || isOwned(tokens, at)))
      return 'NOUN'
  // "Arrested a ⟦missionary⟧ in Herat": behind "a" something must be named. "the deputy ⟦chief⟧ of police"
  if (upos === 'ADJ' && isNamedByIt(tokens, at)) return 'NOUN'
  // "The general admitted losses": who bears an adjective for a name.
  if (upos === 'ADJ' && persons.has(lower) && next?.upos === 'VERB' && isDeed(next.lower) && hasArticle(tokens, at))
    return 'NOUN'
  // "pledged help on Monday", "refused comment": no verb takes a bare one but those of helping and letting.
  if (upos === 'VERB' && isBareObject(tokens, at)) return 'NOUN'
  // "staged a sit-in", "fired tear gas"
  if (lower === 'sit' && upos === 'VERB' && next?.text === '-' && /^ins?$/.test(tokens[at + 2]?.lower ?? ''))
    return 'NOUN'
  if (lower === 'tear' && upos === 'VERB' && next?.lower === 'gas') return 'NOUN'
  if (lower === 'stun' && upos === 'VERB' && /^grenades?$/.test(next?.lower ?? '')) return 'NOUN'
  // "from the north have": a quarter behind an article.
  if (upos === 'ADV' && /^(?:north|south|east|west)$/.test(lower) && tokens[at - 1]?.lower === 'the') return 'NOUN'
  // "…, wounding three"
  if ((upos === 'NOUN' || upos === 'ADJ') && isIng(lower) && tokens[at - 1]?.text === ',' && next)
    if (
      next.upos === 'NUM' ||
      (/^(?:firing|shooting|hurling|throwing)$/.test(lower) && /^(?:at|on|into)$/.test(next.lower))
    )
      return 'VERB'
  // "in turn", "kidnap victims"
  if (lower === 'turn' && upos === 'VERB' && tokens[at - 1]?.lower === 'in') return 'NOUN'
  if (lower === 'kidnap' && upos === 'VERB' && /^(?:victims?|gangs?|plots?|rings?)$/.test(next?.lower ?? ''))
    return 'NOUN'
  // "half an hour later"
  if (lower === 'half' && upos === 'VERB') return 'ADJ'
  // "gunmen burst into a studio"
  if (lower === 'burst' && upos === 'NOUN' && next?.lower === 'into') return 'VERB'
  // "Red Cross officials", "Gen. Prosper Avril": a capital behind a capital is no verb where verbs are written small.
  // "the stabbing of a journalist", "heavy fighting between …"
  if (upos === 'VERB' && (isDeedNoun(tokens, at) || isOpeningNoun(tokens, at))) return 'NOUN'
  if (upos === 'VERB' && isPastBeforeNoun(tokens, at)) return 'ADJ'
  // "55 ISIS ⟦suspects⟧, three of them women"
  if (
    upos === 'VERB' &&
    lower === 'suspects' &&
    tokens[at - 1]?.upos === 'PROPN' &&
    next &&
    /^(PUNCT|AUX|VERB)$/.test(next.upos)
  )
    return 'NOUN'
  // "where ⟦police⟧ seized two trucks"
  if (
    upos === 'VERB' &&
    lower === 'police' &&
    ((next && /^(VERB|AUX)$/.test(next.upos)) || article.has(tokens[at - 1]?.lower ?? ''))
  )
    return 'NOUN'
  // "raising ⟦hopes⟧ of an end", "stoking ⟦fears⟧ that …"
  const aroused = upos === 'VERB' && /^(?:hopes|fears|doubts|questions|demands)$/.test(lower)
  if (aroused && isIng(tokens[at - 1]?.lower ?? '') && next && /^(?:of|that|for|about|over)$/.test(next.lower))
    return 'NOUN'
  // "…, ⟦warning⟧ that the dam may burst"
  if (upos === 'NOUN' && lower === 'warning' && tokens[at - 1]?.text === ',' && next?.lower === 'that') return 'VERB'
  if (upos === 'VERB') return isCapital(token) && isCapital(tokens[at - 1]) && tokens.some(isSmallVerb) ? 'PROPN' : null
  // "have since fled"
  if (lower === 'since' && upos === 'SCONJ' && have.has(tokens[at - 1]?.lower ?? '') && next?.upos === 'VERB')
    return 'ADV'
  // "stayed until 4 am"
  if (upos === 'AUX' && /^(am|pm)$/.test(lower) && tokens[at - 1]?.upos === 'NUM') return 'NOUN'
  // "a new offensive"
  if (lower === 'new' && upos === 'ADV') return 'ADJ'
  if (lower === 'part' && upos === 'ADV' && next?.lower === 'of') return 'NOUN'
  // "IS was defeated": the acronym, in a sentence that is not set in capitals.
  if (token.text === 'IS' && upos === 'AUX' && tokens.some(({ text }) => /^\p{Ll}{3}/u.test(text))) return 'PROPN'
  // "Rebels shot down a helicopter"
  if (
    lower === 'shot' &&
    upos === 'NOUN' &&
    next &&
    (/^(down|dead|up|it|him|her|them|his|their|himself|herself|the|a|an|at|several)$/.test(next.lower) ||
      next.upos === 'NUM' ||
      // "⟦shot⟧ and killed"
      (next.lower === 'and' && tokens[at + 2]?.upos === 'VERB' && /ed$/.test(tokens[at + 2]!.lower)))
  )
    if (/^(NOUN|PROPN|PRON|CCONJ)$/.test(tokens[at - 1]?.upos ?? '')) return 'VERB'
  // "Four people ⟦shot⟧ in a bar were …", "leaving 11 others ⟦shot⟧"
  if (lower === 'shot' && upos === 'NOUN' && isMany.test(tokens[at - 1]?.lower ?? '') && endsPhrase(next)) return 'VERB'
  // "He drew a gun and began ⟦firing⟧"
  if (upos === 'NOUN' && opensWith.test(tokens[at - 1]?.lower ?? '') && isFiring.test(lower) && endsPhrase(next))
    return 'VERB'
  // "The army retook Marte": pasts that are no other word.
  if (upos === 'NOUN' && /^(?:retook|overran|overthrew|slew)$/.test(lower)) return 'VERB'
  if (upos === 'PROPN') return irregular.has(lower) && /^\p{Ll}/u.test(token.text) ? 'VERB' : null
  if (upos !== 'NOUN' && upos !== 'ADJ') return null
  const left = before(tokens, at)
  if (!left) return null
  if (isPledging(tokens, at) || isJudging(tokens, at) || isSecondParticiple(tokens, at)) return 'VERB'
  if (upos === 'NOUN' && isGerundBefore(tokens, at)) return 'VERB'
  // "denies kidnapping engineers", "admitted stealing cars"
  if (isIng(lower) && takesGerund.has(left.lower) && next && /^(NOUN|PROPN|DET|ADJ|NUM)$/.test(next.upos)) return 'VERB'
  // "cells go on striking", "kept on shelling"
  if (isIng(lower) && left.lower === 'on' && /^(go|goes|went|keep|keeps|kept)$/.test(tokens[at - 2]?.lower ?? ''))
    return 'VERB'
  // "it beheaded two sailors"
  if (actors.has(left.lower) && isPast(lower) && next && /^(DET|NUM|PROPN|PRON|ADP)$/.test(next.upos)) return 'VERB'
  // "the authorities encircled a village", "troops rescued two hostages"
  const done = lower[2] === '-' ? lower.replace(prefixed, '') : lower
  if ((isDone(done) || (done !== lower && /^(?:took|drew|drove|struck)$/.test(done))) && next && opensObject(next))
    if (/^(NOUN|PROPN)$/.test(tokens[/^["”]$/.test(tokens[at - 1]!.text) ? at - 2 : at - 1]?.upos ?? '')) return 'VERB'
  // "soldiers looted houses and shops": a past form between two plurals, where no other verb was before.
  if (
    isDone(lower) &&
    upos === 'ADJ' &&
    isPlural(tokens, at - 1) &&
    next &&
    isPlural(tokens, at + 1) &&
    opensClause(tokens, at)
  )
    return 'VERB'
  // "men ⟦burst⟧ into a bar"
  if (upos === 'NOUN' && lower === 'burst' && next?.lower === 'into') return 'VERB'
  // "officers who overthrew the king"
  if (irregular.has(lower) && (left.lower === 'who' || left.lower === 'which')) return 'VERB'
  // "would close the strait", "may storm it"
  if (modals.has(left.lower) && left.upos === 'AUX' && next && (opensPhrase.has(next.upos) || next.upos === 'ADP'))
    return /s$/.test(lower) && upos === 'NOUN' ? null : 'VERB'
  // "to close the port", "to storm a camp"
  if (left.lower === 'to' && left === tokens[at - 1] && next && article.has(next.lower)) return 'VERB'
  // "are striking the convoys", "be besieging the town"
  if (be.has(left.lower) && isIng(lower) && next && (article.has(next.lower) || /^(PRON|PROPN|NUM)$/.test(next.upos)))
    return 'VERB'
  // "have looted the museum", "having signed …"
  if (have.has(left.lower) && isPast(lower) && !isNominal(next)) return 'VERB'
  // "was retaken within days", "be annihilated ."
  if (be.has(left.lower) && isPast(lower) && (!next || /^(?:ADP|PUNCT|SCONJ)$/.test(next.upos))) return 'VERB'
  if (isInvertedVerb(tokens, at)) return 'VERB'
  // "the militants attack the dam"
  const bare = () => upos === 'NOUN' && !/(s|ing|ion|ment|ness)$/.test(lower)
  if (next && article.has(next.lower) && bare() && hasPluralBefore(tokens, at)) return 'VERB'
  return null
}

/** Tokens of a sentence with the tags set right that cannot be: verbs taken for nouns or adjectives behind auxiliaries, "to" and plurals. */
export function retag(tokens: readonly Token[]): readonly Token[] {
  let changed: Token[] | null = null
  for (let at = 0; at < tokens.length; at++) {
    const upos = correct(changed ?? tokens, at)
    if (upos === null) continue
    changed ??= [...tokens]
    changed[at] = withTag(changed[at]!, upos)
  }
  return changed ?? tokens
}
