import type { NameLexicon } from '../knowledge/lexicon.ts'
import type { FoundName } from '../model/actor.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { isGlue } from '../text/noun-phrases.ts'
import type { ActorNames } from './actor-names.ts'
import { acronymAfter, isAcronym, isCapital, particles } from './name-runs.ts'
import { phraseText, roleInApposition, titleEndingAt } from './roles.ts'

/** What is asked when a run of capitals is told apart. */
export interface Surroundings {
  readonly text: string
  readonly lexicon: NameLexicon
  readonly actors: ActorNames
  /** Does a place stand at this run of the text? */
  isPlace(start: number, end: number): boolean
}

/** A name from token `first` to `last` of its sentence. */
export function toName(
  sentence: Sentence,
  text: string,
  part: {
    kind: FoundName['kind']
    first: number
    last: number
    rule: string
    actor?: string
    acronym?: string | null
    roles?: FoundName['roles']
    wholeFirst?: number
  },
): FoundName {
  const start = sentence.tokens[part.first]!.start
  const end = sentence.tokens[part.last]!.end
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: part.kind,
    sentence: sentence.index,
    first: part.first,
    last: part.last,
    roles: part.roles ?? [],
    wholeFirst: part.wholeFirst ?? part.first,
    acronym: part.acronym ?? null,
    actor: part.actor ?? null,
    rule: part.rule,
  }
}

/** What kind of name the run at `first` to `run` is (`end` where joiners lengthen it); null where nothing tells. */
export function classify(
  sentence: Sentence,
  around: Surroundings,
  first: number,
  run: number,
  end: number,
): FoundName | null {
  const { tokens } = sentence
  const { lexicon, text } = around
  const acronym = acronymAfter(tokens, end)
  // "Ambassador to Iraq Alina …": the place belongs to the title, the name follows it.
  if (/^(to|of|for)$/.test(tokens[first - 1]?.lower ?? '') && titleEndingAt(lexicon, tokens, first - 2) >= 0)
    for (let at = run - 1; at >= first; at--)
      if (around.isPlace(tokens[first]!.start, tokens[at]!.end))
        return toPerson(
          sentence,
          around,
          at + 1,
          run,
          leftOf(sentence, titleEndingAt(lexicon, tokens, first - 2)),
          at,
          'name/title-of-place',
        )
  // "Prime Minister Mohammed …": the last title inside the run parts it from the name.
  let titleEnd = -1
  for (let i = first; i < run; i++) {
    const begins = titleEndingAt(lexicon, tokens, i)
    if (begins >= 0 && !isHonorificInside(lexicon, tokens, { first, titleEnd, begins, ends: i })) titleEnd = i
  }
  const nameFirst = Math.max(titleEnd + 1, first)
  const hasName = (nameFirst <= run && isCapital(tokens[nameFirst])) || particles.has(tokens[nameFirst]?.lower ?? '')
  // "Deputy Assistant Secretary of …": all of it is a title.
  if (titleEnd >= 0 && titleEndingAt(lexicon, tokens, run) >= first) return null
  if (titleEnd >= 0 && hasName && !lexicon.organizationHeads.has(tokens[run]!.lower)) {
    return toPerson(sentence, around, nameFirst, run, leftOf(sentence, first), titleEnd, 'name/title-before')
  }
  const isBody =
    lexicon.organizationHeads.has(tokens[end]!.lower) ||
    lexicon.organizationHeads.has(tokens[run]!.lower) ||
    (acronym !== null && end > first)
  if (isBody && (end > first || acronym))
    return toName(sentence, text, { kind: 'organization', first, last: end, rule: 'name/body-head', acronym })
  if (around.isPlace(tokens[first]!.start, tokens[run]!.end)) return null
  if (first === run && isAcronym(tokens[first]!.text))
    return toName(sentence, text, { kind: 'organization', first, last: run, rule: 'name/acronym' })
  const before = titleEndingAt(lexicon, tokens, first - 1)
  if (before >= 0 && first - 1 >= 0 && tokens[first - 1]!.upos !== 'ADP')
    return toPerson(sentence, around, first, run, leftOf(sentence, before), first - 1, 'name/role-before')
  // "the mayor of the town, Rizgar Ali, said": the description goes before.
  const described =
    run > first && tokens[first - 1]?.text === ',' ? descriptionBefore(sentence, lexicon, first - 2) : -1
  if (described >= 0) return toPerson(sentence, around, first, run, described, first - 2, 'name/description-before')
  const comma = tokens[run + 1]?.text === ','
  const apposition = comma ? roleInApposition(lexicon, tokens, run + 2) : null
  const heads =
    comma &&
    /^(who)$/.test(tokens[run + 2]?.lower ?? '') &&
    /^(head|lead|command|chair|run)s$/.test(tokens[run + 3]?.lower ?? '')
  const given = lexicon.givenNames.has(tokens[first]!.text)
  const arabic = tokens
    .slice(first, run + 1)
    .some(
      (token, i) =>
        particles.has(token.lower) && (isGlue(tokens, first + i + 1) || /^(bin|abu|ibn)$/.test(token.lower)),
    )
  if ((apposition || heads) && run > first) return toPerson(sentence, around, first, run, first, -1, 'name/role-after')
  if (given && run > first) return toPerson(sentence, around, first, run, first, -1, 'name/given-name')
  if (arabic) return toPerson(sentence, around, first, run, first, -1, 'name/arabic-form')
  if (run > first && run - first < 4 && (isSpeaking(tokens, run) || isSpokenBy(tokens, first)))
    return toPerson(sentence, around, first, run, first, -1, 'name/speaks')
  // It may name somebody who is named elsewhere in the article, by surname or in another spelling: `resolve/` keeps it only then.
  if (run - first < 4) return toName(sentence, text, { kind: 'person', first, last: run, rule: 'name/surname' })
  return null
}

/** Is a title inside a run of capitals a part of the name: "Jafar Sheikh Mustafa", "Sheikh Jafar Sheikh Mustafa"? */
function isHonorificInside(
  lexicon: NameLexicon,
  tokens: readonly Token[],
  { first, titleEnd, begins, ends }: { first: number; titleEnd: number; begins: number; ends: number },
): boolean {
  const nameFirst = Math.max(first, titleEnd + 1)
  if (begins <= nameFirst || begins < ends) return false
  const { kind } = lexicon.roles.get(tokens[ends]!.lower) ?? { kind: '' }
  if (kind !== 'religious' && kind !== 'courtesy') return false
  return titleEnd >= first || lexicon.givenNames.has(tokens[begins - 1]!.text)
}

/** Where a description that ends at token `last` and has a role in it begins, or -1: no verb or mark stands inside. */
function descriptionBefore(sentence: Sentence, lexicon: NameLexicon, last: number): number {
  const { tokens } = sentence
  let titled = false
  let at = last
  for (; at >= 0 && last - at < 12; at--) {
    if (!/^(NOUN|PROPN|ADJ|DET|ADP|PART)$/.test(tokens[at]!.upos) && !isGlue(tokens, at)) break
    if (
      /^(NOUN|PROPN)$/.test(tokens[at]!.upos) &&
      titleEndingAt(lexicon, tokens, at) >= 0 &&
      !/s$/.test(tokens[at]!.lower)
    )
      titled = true
  }
  const opens = tokens[at + 1]
  return titled &&
    opens &&
    /^(DET|PROPN|NOUN|ADJ)$/.test(opens.upos) &&
    (at < 0 || !/^(VERB|AUX)$/.test(tokens[at]!.upos) || /^(said|says|told|added)$/.test(tokens[at]!.lower))
    ? at + 1
    : -1
}

const says: ReadonlySet<string> = new Set(
  'said says told added warned stated noted announced insisted argued explained claimed'.split(' '),
)

const isSpeaking = (tokens: readonly Token[], last: number): boolean => says.has(tokens[last + 1]?.lower ?? '')

/** "“…,” said Hawa Idris": a verb of saying stands between a quotation or a comma and the name. */
const isSpokenBy = (tokens: readonly Token[], first: number): boolean =>
  /^(?:said|says|added|asked|wrote|recalled|explained|warned)$/.test(tokens[first - 1]?.lower ?? '') &&
  /^[,"“”'’?!]$/.test(tokens[first - 2]?.text ?? '')

/** Where the modifiers of a title begin ("the Iraqi Interior Minister"): nouns, adjectives and names right before it. */
function leftOf(sentence: Sentence, first: number): number {
  const { tokens } = sentence
  let at = first
  while (at > 0 && first - at < 8) {
    const token = tokens[at - 1]!
    const joins =
      /^(PROPN|ADJ|NOUN)$/.test(token.upos) ||
      token.lower === "'s" ||
      isGlue(tokens, at - 1) ||
      (token.text === ')' && isCapital(tokens[at - 2])) ||
      (token.text === '(' && isCapital(tokens[at]))
    if (!joins) break
    at--
  }
  return at
}

function toPerson(
  sentence: Sentence,
  around: Surroundings,
  first: number,
  last: number,
  wholeFirst: number,
  titleEnd: number,
  rule: string,
): FoundName {
  const { tokens } = sentence
  const roles: { title: string; of: string | null; range: { start: number; end: number } }[] = []
  const push = (from: number, to: number, ofFirst: number) =>
    roles.push({
      title: phraseText(around.text, tokens, from, to),
      of: ofFirst >= 0 && ofFirst <= to ? phraseText(around.text, tokens, ofFirst, to) : null,
      range: { start: tokens[from]!.start, end: tokens[to]!.end },
    })
  if (titleEnd >= wholeFirst) push(wholeFirst, titleEnd, -1)
  // "The minister of defence, Gen. Tariq …": a description stands before the title.
  const description =
    rule === 'name/title-before' && tokens[wholeFirst - 1]?.text === ','
      ? descriptionBefore(sentence, around.lexicon, wholeFirst - 2)
      : -1
  if (description >= 0) push(description, wholeFirst - 2, -1)
  if (tokens[last + 1]?.text === ',') {
    const role = roleInApposition(around.lexicon, tokens, last + 2)
    if (role) push(role.first, role.last, role.ofFirst)
    else if (
      tokens[last + 2]?.lower === 'who' &&
      /^(heads|leads|commands|chairs|runs)$/.test(tokens[last + 3]?.lower ?? '')
    ) {
      let to = last + 3
      while (tokens[to + 1] && !/^[,.;)]$/.test(tokens[to + 1]!.text) && to - last < 12) to++
      push(last + 3, to, last + 4)
    }
  }
  return toName(sentence, around.text, { kind: 'person', first, last, rule, roles, wholeFirst })
}
