import type { DataFiles } from '../knowledge/files.ts'
import { parseList, parseTable } from '../knowledge/table.ts'

/** News agencies, whose texts are printed by others under their own names. */
export interface Agencies {
  /** The agency's usual name where `name` is it or another name of it, without regard to case; null where it is none. */
  find(name: string): string | null
}

/** The agencies of `en/outlets.tsv`. */
export function loadAgencies(files: DataFiles): Agencies {
  const names = new Map<string, string>()
  const toKey = (name: string): string =>
    name
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/[\s’']+/g, ' ')
      .trim()
  for (const { name, aliases, kind } of parseTable(files.text('en/outlets.tsv'), ['name', 'aliases', 'kind']))
    if (kind === 'agency') for (const alias of [name, ...parseList(aliases)]) names.set(toKey(alias), name)
  return { find: (name) => names.get(toKey(name)) ?? null }
}

/** What signs an article as an agency's. */
export interface Signature {
  readonly agency: string
  readonly basis: 'signature' | 'byline'
}

/** Signatures stand within so many units of either end. */
const edge = 400

/** Each has the name as its first group. A name in running words ("told Reuters", "the Palestinian Authority (PA) said") is no signature. */
const atHead: readonly RegExp[] = [
  /\(([^()\n]{2,40})\)\s{0,3}(?:[-–—:]|$)/gm, // BAGHDAD (Reuters) -
  /(?:^|\/)[ \t]{0,3}([^\n/()]{2,40}?)[ \t]{0,3}\/(?!\/)/gm, // Shafaq News/ and Baghdad / INA /
  /^[ \t]{0,3}([^\n()–—-]{2,40}?)[ \t]{1,3}[-–—]{1,2}[ \t]/gm, // AFP -
]
const atFoot: readonly RegExp[] = [
  /^[ \t]{0,3}(?:[-–—(©][ \t]{0,3})?([^\n()]{2,40}?)[)./]?[ \t]{0,3}$/gm, // (AFP) or — Reuters, on a line of its own
  /(?:copyright|©|\(c\))(?:[ \t]{1,3}(?:\(c\)|©))?(?:[ \t]{1,3}\d{4})?,?[ \t]{1,3}(?:by[ \t]{1,3})?([^\n.,;|©]{2,40})/gi,
  /\b(?:source|agency|via)[ \t]{0,2}:[ \t]{0,3}([^\n.,;|()]{2,40})/gi,
  /[.!?”"]\s{0,3}[([]([^()[\]\n]{2,30})[)\]]\s{0,3}$/g, // … on Friday. (AFP)
]
/** How one agency signs its stories at the foot without its name. */
const reportingBy = /\(\s?(?:Additional )?Reporting by [^()\n]{3,200}(?:Editing|Writing) by [^()\n]{3,100}\)/

function findIn(part: string, patterns: readonly RegExp[], agencies: Agencies): string | null {
  for (const pattern of patterns)
    for (const [, name] of part.matchAll(pattern)) {
      const found = agencies.find(name!)
      if (found !== null) return found
    }
  return null
}

/** The agency that an article's first or last lines, or its byline, sign it with; null where none does. */
export function findSignature(text: string, byline: string | null, agencies: Agencies): Signature | null {
  const foot = text.slice(-edge)
  const signed =
    findIn(text.slice(0, edge), atHead, agencies) ??
    findIn(foot, atFoot, agencies) ??
    (reportingBy.test(foot) ? agencies.find('Reuters') : null)
  if (signed !== null) return { agency: signed, basis: 'signature' }
  for (const part of (byline ?? '').slice(0, edge).split(/[,;|/()]|\b(?:by|for|of|from|and)\b/i)) {
    const agency = agencies.find(part.replace(/\b(?:staff|writers?|reporters?|correspondents?)\b/gi, ''))
    if (agency !== null) return { agency, basis: 'byline' }
  }
  return null
}
