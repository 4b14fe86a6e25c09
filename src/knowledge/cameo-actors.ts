import type { Actor, ActorCode } from './actors.ts'

/**
 * CAMEO sectors that PLOVER calls otherwise. The rest of the three-letter roles are the same in both.
 */
const plover: Readonly<Record<string, string>> = {
  MED: 'JRN',
  HLH: 'MED',
  INS: 'REB',
  SEP: 'REB',
  MOD: 'OPP',
  RAD: 'REB',
  DEV: 'CVL',
  ENV: 'CVL',
  HRI: 'CVL',
}

/** Codes that stand in the place of a country for bodies of several. */
const several: Readonly<Record<string, string>> = {
  IGO: 'IGO',
  NGO: 'NGO',
  IMG: 'IMG',
  MNC: 'MNC',
  UNO: 'UNO',
  EEC: 'EUR',
}

/** Codes of sectors that may stand without a country. */
const sectors = new Set(
  'COP GOV JUD LEG MIL PRM PTY REB SPY UAF AGR BUS CRM CVL EDU ELI LAB MED HLH REF OPP REL INS SEP MOD RAD'.split(' '),
)

/** "SYRMILAIR" as country and sector; parts that PLOVER does not know are left out. Null where nothing is left. */
export function toActorCode(cameo: string): Pick<ActorCode, 'country' | 'sector'> | null {
  const parts = cameo.match(/[A-Z]{3}/g) ?? []
  const first = parts[0]
  if (!first) return null
  const alone = sectors.has(first) && !(first in several)
  const role = alone ? first : parts.slice(1).find((part) => sectors.has(part))
  return { country: alone ? null : (several[first] ?? first), sector: role ? (plover[role] ?? role) : null }
}

/** "19900801" or "900801" as an ISO date; years below 40 are of this century. Null where it is neither. */
function toDay(digits: string): string | null {
  const full = digits.length === 6 ? `${Number(digits.slice(0, 2)) < 40 ? '20' : '19'}${digits}` : digits
  return /^\d{8}$/.test(full) ? `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}` : null
}

/** What stands in brackets: a code, perhaps with "<19900801" (until), ">19900801" (from) or "19900801-19911231". */
function toCode(inside: string): ActorCode | null {
  const [code = '', when = ''] = inside.trim().split(/\s+/)
  const coded = toActorCode(code)
  if (!coded) return null
  const [first = '', second = ''] = when.replace(/^[<>]/, '').split('-')
  return {
    ...coded,
    from: when.startsWith('<') ? null : toDay(first),
    to: when.startsWith('<') ? toDay(first) : toDay(second),
  }
}

/** "SADDAM_HUSSEIN_" as it is written in news. Names stand in capitals in these dictionaries. */
const toName = (entry: string): string =>
  entry
    .replace(/_+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/ (Of|The|And|For|In|On|Al|El|De|Bin)(?= )/g, (word) => word.toLowerCase())

/** Words between brackets of a line, its comment taken off. */
const bracketed = (line: string): readonly string[] =>
  [...line.matchAll(/\[([^\][]{1,80})\]/g)].map((match) => match[1]!)

const withoutComment = (line: string): string => line.replace(/[#;].*/, '').trimEnd()

/**
 * The actors of a dictionary of TABARI or PETRARCH (`.actors`): an entry a line with its codes in brackets, synonyms in lines that begin with "+",
 * codes of certain days in lines of their own. Comments begin with "#" or ";". Lines that are none of these are left out.
 */
export function parseCameoActors(text: string): readonly Actor[] {
  const actors: { name: string; aliases: string[]; codes: ActorCode[] }[] = []
  for (const raw of text.split(/\r?\n/)) {
    const line = withoutComment(raw)
    const codes = bracketed(line).flatMap((inside) => toCode(inside) ?? [])
    const name = toName(line.replace(/\[.*/, '').replace(/^\s*\+/, ''))
    const last = actors.at(-1)
    if (/^\s*\+/.test(line) && last && name !== '') {
      last.aliases.push(name)
      last.codes.push(...codes)
    } else if (/^\s*\[/.test(line) && last) last.codes.push(...codes)
    else if (/^\p{L}/u.test(line) && name !== '') actors.push({ name, aliases: [], codes: [...codes] })
  }
  return actors
    .filter(({ codes }) => codes.length > 0)
    .map(({ name, aliases, codes }) => ({
      id: `cameo:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`,
      name,
      aliases: [...new Set(aliases)].filter((alias) => alias !== name),
      codes,
      inter: null,
      parent: null,
      from: null,
      to: null,
    }))
}

/** A common noun of a dictionary of agents, in the singular and the plural, with the sector that it gives to a name beside it ("Iraqi police"). */
export interface CameoAgent {
  readonly noun: string
  readonly plural: string | null
  readonly sector: string
}

/**
 * The common nouns of a dictionary of PETRARCH (`.agents`): "POLICE_OFFICER {POLICE_OFFICERS} [~COP]". Without braces the plural takes an s, empty
 * ones stand for no plural. "!PERSON!" stands for each word of its list ("!PERSON! = MAN, WOMAN").
 */
export function parseCameoAgents(text: string): readonly CameoAgent[] {
  const lists = new Map<string, readonly string[]>()
  const agents: CameoAgent[] = []
  for (const raw of text.split(/\r?\n/)) {
    const line = withoutComment(raw)
    const list = /^!(\w+)!\s*=(.*)$/.exec(line)
    if (list) {
      lists.set(
        list[1]!,
        list[2]!
          .split(',')
          .map((word) => word.trim())
          .filter(Boolean),
      )
      continue
    }
    const code = bracketed(line)[0]?.replace('~', '')
    const sector = code ? toActorCode(code)?.sector : null
    const entry = /^([^\s[{]+)/.exec(line)?.[1]
    if (!sector || !entry) continue
    const braces = /\{([^{}]*)\}/.exec(line)
    for (const word of expand(entry, lists)) {
      const noun = word.replace(/_+/g, ' ').trim().toLowerCase()
      const plural = braces ? braces[1]!.replace(/_+/g, ' ').trim().toLowerCase() || null : `${noun}s`
      if (noun !== '') agents.push({ noun, plural, sector })
    }
  }
  return agents
}

/** The entry for each word of the list that it names. */
function expand(entry: string, lists: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const named = /!(\w+)!/.exec(entry)
  const words = named ? lists.get(named[1]!) : undefined
  return named ? (words ?? []).map((word) => entry.replace(named[0], word)) : [entry]
}
