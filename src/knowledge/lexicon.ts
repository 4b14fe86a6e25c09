import type { DataFiles } from './files.ts'
import { type Idioms, parseIdioms } from './idioms.ts'
import { parseList, parseTable } from './table.ts'

/** Words that tell who somebody is. All in lower case but the given names. */
export interface NameLexicon {
  /** Role titles, single and several words ("prime minister"), with their kind. */
  readonly roles: ReadonlyMap<string, { readonly kind: string; readonly position: string }>
  /** What the last token of a role title may be: its last word ("vice-president", "gen."), the last part of that ("president"), or a mark ("."). */
  readonly roleEndings: ReadonlySet<string>
  /** Last words of the names of bodies. */
  readonly organizationHeads: ReadonlySet<string>
  readonly givenNames: ReadonlySet<string>
  /** Nouns for people in no public part: relatives, witnesses, victims, suspects, civilians. */
  readonly privateNouns: ReadonlySet<string>
}

/** The words of `en/roles.tsv`, `en/organization-heads.tsv`, `en/given-names.tsv` and `en/private-persons.tsv`. @throws where one lacks a column. */
export function loadNameLexicon(files: DataFiles): NameLexicon {
  const roles = parseTable(files.text('en/roles.tsv'), ['title', 'kind', 'position'])
  return {
    roles: new Map(roles.map(({ title, kind, position }) => [title, { kind, position }])),
    roleEndings: new Set(
      roles.flatMap(({ title }) => [/[^ ]*$/.exec(title)![0], /(?<!\p{L})\p{L}*$/u.exec(title)![0], title.slice(-1)]),
    ),
    organizationHeads: new Set(parseTable(files.text('en/organization-heads.tsv'), ['word']).map((row) => row.word)),
    givenNames: new Set(parseTable(files.text('en/given-names.tsv'), ['name']).map((row) => row.name)),
    privateNouns: new Set(parseTable(files.text('en/private-persons.tsv'), ['noun']).map((row) => row.noun)),
  }
}

/** How a verb or noun of saying takes its content. */
export type CueFrame = 'that' | 'np' | 'to' | 'as' | 'quote'

/** One word that reports what somebody said, thought or undertook. */
export interface Cue {
  readonly lemma: string
  readonly stance: string
  /** The stance where none of the prepositions leads to the content ("called it a disgrace"); null where it is the same. */
  readonly otherwise: string | null
  /** `that`: a clause; `np`: a noun phrase, perhaps behind one of `prepositions`; `to`: an infinitive; `as`: "described X as"; `quote`: with quotation marks alone. */
  readonly frames: ReadonlySet<CueFrame>
  /** Prepositions that lead to the content ("warn of", "call for"). */
  readonly prepositions: ReadonlySet<string>
  /** The object is the one addressed ("told Reuters that …"). */
  readonly addresses: boolean
}

/** The words that report, by lemma. */
export interface Reporting {
  readonly verbs: ReadonlyMap<string, Cue>
  readonly nouns: ReadonlyMap<string, Cue>
  /** Phrases in which a verb of these reports nothing ("needless to say"). */
  readonly idioms: Idioms
  /** Nouns for what is denied to those who do not get it, of `en/withheld.tsv`. */
  readonly withheld: ReadonlySet<string>
}

/** Verbs and nouns of saying, of `en/reporting.tsv`, and the phrases of `en/saying-idioms.tsv`. */
export function loadReporting(files: DataFiles): Reporting {
  const verbs = new Map<string, Cue>()
  const nouns = new Map<string, Cue>()
  const columns = ['lemma', 'part', 'stance', 'frames', 'prepositions', 'addresses', 'otherwise'] as const
  for (const row of parseTable(files.text('en/reporting.tsv'), columns))
    (row.part === 'noun' ? nouns : verbs).set(row.lemma, {
      lemma: row.lemma,
      stance: row.stance,
      otherwise: row.otherwise || null,
      frames: new Set(parseList(row.frames) as CueFrame[]),
      prepositions: new Set(parseList(row.prepositions)),
      addresses: row.addresses === 'yes',
    })
  const withheld = new Set(parseTable(files.text('en/withheld.tsv'), ['noun']).map(({ noun }) => noun))
  return { verbs, nouns, idioms: parseIdioms(files.text('en/saying-idioms.tsv')), withheld }
}

/** Other nouns for who bears a title, by the words of the title in lower case ("prime minister": "premier"). */
export type RoleSynonyms = ReadonlyMap<string, readonly string[]>

/** The nouns of `en/role-synonyms.tsv`. */
export function loadRoleSynonyms(files: DataFiles): RoleSynonyms {
  const found = new Map<string, string[]>()
  for (const { title, also } of parseTable(files.text('en/role-synonyms.tsv'), ['title', 'also']))
    found.set(title, [...(found.get(title) ?? []), also])
  return found
}

/** What a speaker is: one human being, a body, or people without a body's name. */
export type SpeakerKind = 'person' | 'organization' | 'group'

/** Common nouns that can speak ("officials", "the report"), in lower case, with what they name. */
export type SpeakerNouns = ReadonlyMap<string, SpeakerKind>

/** The nouns of `en/speakers.tsv`. */
export const loadSpeakerNouns = (files: DataFiles): SpeakerNouns =>
  new Map(parseTable(files.text('en/speakers.tsv'), ['noun', 'kind']).map((row) => [row.noun, row.kind as SpeakerKind]))

/** Where or in what somebody speaks: common nouns and names of services, of `en/venues.tsv`. */
export interface Venues {
  readonly nouns: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** The words of `en/venues.tsv`. @throws where it lacks a column. */
export function loadVenues(files: DataFiles): Venues {
  const rows = parseTable(files.text('en/venues.tsv'), ['words', 'part'])
  const of = (part: string) => new Set(rows.filter((row) => row.part === part).map((row) => row.words))
  return { nouns: of('noun'), names: of('name') }
}
