import type { NameLexicon } from '../knowledge/lexicon.ts'
import type { FoundName } from '../model/actor.ts'
import type { Sentence, Token } from '../model/sentence.ts'
import { defineStage } from '../model/stage.ts'
import { isGlue } from '../text/noun-phrases.ts'
import type { ActorNames } from './actor-names.ts'
import { phraseText, roleInApposition, titleEndingAt } from './roles.ts'

/** Small words inside personal names. */
const particles: ReadonlySet<string> = new Set(
  'al el ul bin bint ibn abu abd ben de del da di du dos la van von der den ould as ash ad ar an at az'.split(' '),
)
/** Words that join the parts of a body's name ("Ministry of Defense", "Observatory for Human Rights"). */
const joiners: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on', 'against', 'in'])
const notNames: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i gmt utc am pm est edt tv ceo dna mr no god ramadan eid christmas easter islam english arabic'.split(
    ' ',
  ),
)

const isCapital = (token: Token | undefined): boolean => {
  if (token === undefined) return false
  const code = token.text.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(token.text)
}
const wordTags: ReadonlySet<string> = new Set('PROPN NOUN ADJ VERB ADV X ADP PRON DET'.split(' '))
const isWord = (token: Token | undefined): boolean => token !== undefined && wordTags.has(token.upos)
const isAcronym = (text: string): boolean => /^[A-Z][A-Z-]{1,7}s?$/.test(text) && text.length > 1

/** The last token of the run of capitalised words (with particles and hyphens) that begins at `first`. */
function endOfRun(tokens: readonly Token[], first: number): number {
  let last = first
  for (let i = first + 1; i < tokens.length && i - first < 14; i++) {
    const token = tokens[i]!
    // Michael "Erik" Kurilla: a nickname between marks.
    if (isNickname(tokens, i)) {
      i += 2
      last = i + 1
      continue
    }
    if (isGlue(tokens, i) && (isCapital(tokens[i + 1]) || particles.has(tokens[i - 1]!.lower))) continue
    if (
      isCapital(token) &&
      isWord(token) &&
      !notNames.has(token.lower) &&
      token.upos !== 'PRON' &&
      token.upos !== 'DET'
    )
      last = i
    else if (particles.has(token.lower) && (isCapital(tokens[i + 1]) || isGlue(tokens, i + 1)) && token.upos !== 'ADP')
      continue
    else if (/^['’]$/.test(token.text) && isCapital(tokens[i + 1]) && tokens[i - 1]!.end === token.start) continue
    else break
  }
  return last
}

const marks: ReadonlySet<string> = new Set(['"', '“', '”', "'", '‘', '’'])

/** Does a nickname between marks begin at token `at`, with the surname behind it? */
const isNickname = (tokens: readonly Token[], at: number): boolean =>
  marks.has(tokens[at]!.text) &&
  isCapital(tokens[at + 1]) &&
  marks.has(tokens[at + 2]?.text ?? '') &&
  isCapital(tokens[at + 3]) &&
  tokens[at + 3]!.upos === 'PROPN'

/** Lengthens a body's name over "of", "for", "and" to the capitalised words behind them. */
function overJoiners(lexicon: NameLexicon, tokens: readonly Token[], last: number): number {
  let end = last
  for (let i = 0; i < 4; i++) {
    const joiner = tokens[end + 1]
    if (!joiner || !joiners.has(joiner.lower) || !/^(of|for)$/.test(joiner.lower)) break
    const head = tokens[end]!.lower
    const opens = lexicon.organizationHeads.has(head) || i > 0
    let next = end + 2
    if (tokens[next]?.lower === 'the') next++
    if (!opens || !isCapital(tokens[next]) || notNames.has(tokens[next]!.lower)) break
    end = endOfRun(tokens, next)
    // "Ministry of Defense and Interior", "Parliamentary Security and Defense Committee"
    if (
      tokens[end + 1]?.lower === 'and' &&
      isCapital(tokens[end + 2]) &&
      lexicon.organizationHeads.has(tokens[endOfRun(tokens, end + 2)]!.lower)
    )
      end = endOfRun(tokens, end + 2)
  }
  return end
}

/** Joins "Security and Defense Committee": a run whose second half ends in a body's head word. */
function overAnd(lexicon: NameLexicon, tokens: readonly Token[], last: number): number {
  if (
    tokens[last + 1]?.lower !== 'and' ||
    !isCapital(tokens[last + 2]) ||
    lexicon.organizationHeads.has(tokens[last]!.lower)
  )
    return last
  const end = endOfRun(tokens, last + 2)
  return lexicon.organizationHeads.has(tokens[end]!.lower) && end > last + 2 ? end : last
}

/** An acronym in parentheses behind token `last`, with its token. */
const acronymAfter = (tokens: readonly Token[], last: number): string | null =>
  tokens[last + 1]?.text === '(' && tokens[last + 3]?.text === ')' && isAcronym(tokens[last + 2]!.text)
    ? tokens[last + 2]!.text
    : null

/** Where capitals tell nothing: headlines in title case, texts in capitals. A verb in small letters shows that they tell something. */
function capitalsTellNothing(tokens: readonly Token[]): boolean {
  const small = tokens.some(({ upos, text }) => (upos === 'VERB' || upos === 'AUX') && /^\p{Ll}/u.test(text))
  if (small) return false
  const words = tokens.filter((token) => /\p{L}{3,}/u.test(token.text))
  return words.length > 4 && words.filter(isCapital).length > 0.7 * words.length
}

interface Surroundings {
  readonly text: string
  readonly lexicon: NameLexicon
  readonly actors: ActorNames
  /** Does a place stand at this run of the text? */
  isPlace(start: number, end: number): boolean
}

function findInSentence(sentence: Sentence, around: Surroundings): FoundName[] {
  const { tokens } = sentence
  const { lexicon, text } = around
  const found: FoundName[] = []
  const blind = capitalsTellNothing(tokens)
  for (let at = 0; at < tokens.length; at++) {
    const known = around.actors.match(tokens, at)
    if (known) {
      const { last, actor } = known
      found.push(
        toName(sentence, text, {
          kind: 'organization',
          first: at,
          last,
          rule: 'name/actor-list',
          actor: actor.id,
          acronym: acronymAfter(tokens, last),
        }),
      )
      at = last
      continue
    }
    const token = tokens[at]!
    const opens =
      isCapital(token) || (particles.has(token.lower) && isGlue(tokens, at + 1) && isCapital(tokens[at + 2]))
    if (
      !opens ||
      notNames.has(token.lower) ||
      blind ||
      token.upos === 'PRON' ||
      token.upos === 'DET' ||
      token.upos === 'ADP'
    )
      continue
    if (at === 0 && !/^(PROPN|NOUN|X)$/.test(token.upos) && !isCapital(tokens[1]) && !isGlue(tokens, 1)) continue
    const run = endOfRun(tokens, at)
    const end = overJoiners(lexicon, tokens, overAnd(lexicon, tokens, run))
    const name = classify(sentence, around, at, run, end)
    if (name) {
      found.push(name)
      at = Math.max(run, name.last)
    } else at = run
  }
  return found
}

function toName(
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
function classify(sentence: Sentence, around: Surroundings, first: number, run: number, end: number): FoundName | null {
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
  if (run > first && run - first < 4 && isSpeaking(tokens, run))
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

const isSpeaking = (tokens: readonly Token[], last: number): boolean =>
  /^(said|says|told|added|warned|stated|noted|announced|insisted|argued|explained|claimed)$/.test(
    tokens[last + 1]?.lower ?? '',
  )

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

/** Capitalised names of people and bodies, sentence by sentence, with the roles that stand beside them. */
export const names = (lexicon: NameLexicon, actors: ActorNames) =>
  defineStage({
    name: 'names',
    needs: ['readable', 'sentences', 'places'],
    makes: 'names',
    run: ({ readable, sentences, places }) => {
      const placed = new Set(
        places.flatMap((place) => place.mentions.map((mention) => `${mention.start}-${mention.end}`)),
      )
      const around = {
        text: readable.text,
        lexicon,
        actors,
        isPlace: (start: number, end: number) => placed.has(`${start}-${end}`),
      }
      return sentences.flatMap((sentence) => findInSentence(sentence, around))
    },
  })
