import type { NameLexicon } from '../knowledge/lexicon.ts'
import type { FoundName, Standing } from '../model/actor.ts'
import type { Sentence, Token } from '../model/sentence.ts'

/** Roles are at most so many words in their list. */
const longestTitle = 5
/** So far behind a name's comma an apposition is looked through. */
const longestApposition = 8

/** Kinds of roles that put nobody into public life. */
const silent: ReadonlySet<string> = new Set(['courtesy', 'private', 'occupation'])

/** The kinds of all roles that a title is made of ("former mayor and farmer": three). */
function toKinds(lexicon: NameLexicon, title: string): string[] {
  const words = title.toLowerCase().split(/\s+/)
  const kinds: string[] = []
  for (let first = 0; first < words.length; first++)
    for (let last = Math.min(words.length, first + longestTitle); last > first; last--) {
      const role = lexicon.roles.get(words.slice(first, last).join(' '))
      if (!role) continue
      kinds.push(role.kind)
      first = last - 1
      break
    }
  return kinds
}

const isAge = ({ text }: Token): boolean => /^\d{1,2}$|year-old$|-year$/.test(text)

/** Do the words beside a name call its bearer a relative, witness, victim, suspect or civilian, or give an age? */
function isPrivateBeside(lexicon: NameLexicon, { tokens }: Sentence, { wholeFirst, first, last }: FoundName): boolean {
  for (let i = wholeFirst; i < first; i++) if (lexicon.privateNouns.has(tokens[i]!.lower)) return true
  for (let i = wholeFirst - 1; i >= Math.max(0, wholeFirst - 2); i--) {
    const token = tokens[i]!
    if (token.text === ',' && i === wholeFirst - 1) continue
    if (!/^(NOUN|PROPN|ADJ)$/.test(token.upos)) break
    if (lexicon.privateNouns.has(token.lower)) return true
  }
  const mark = tokens[last + 1]?.text
  if (mark !== ',' && mark !== '(') return false
  for (let i = last + 2; i < Math.min(tokens.length, last + 2 + longestApposition); i++) {
    const token = tokens[i]!
    if (/^(AUX|VERB|PRON)$/.test(token.upos) && !/^(his|her|their|its|my|our)$/.test(token.lower)) return false
    if (isAge(token) || (token.upos === 'NOUN' && lexicon.privateNouns.has(token.lower))) return true
    if (/^[,;)]$/.test(token.text)) return false
  }
  return false
}

/**
 * Is somebody in public life, as far as the words beside the name tell? `public`: by a role; `private`: a relative, witness, victim or suspect
 * without one; undefined where nothing tells. `mentions` are all of one person.
 */
export function toStanding(
  lexicon: NameLexicon,
  mentions: readonly FoundName[],
  sentences: readonly Sentence[],
): Standing | undefined {
  const kinds = mentions.flatMap(({ roles }) => roles.flatMap(({ title }) => toKinds(lexicon, title)))
  if (kinds.some((kind) => !silent.has(kind))) return 'public'
  if (kinds.includes('private')) return 'private'
  const beside = mentions.some((name) => {
    const sentence = sentences[name.sentence]
    return sentence !== undefined && isPrivateBeside(lexicon, sentence, name)
  })
  return beside ? 'private' : undefined
}
