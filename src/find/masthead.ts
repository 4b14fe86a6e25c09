import { type Readable, toSpan } from '../model/readable.ts'
import type { Paragraph } from '../model/sentence.ts'
import type { Range } from '../model/span.ts'
import { defineStage, type Masthead } from '../model/stage.ts'
import { findDateline } from './dateline.ts'
import { type MastheadPlace, mastheadRules } from './masthead.rules.ts'
import type { Outlets } from './outlets.ts'
import { findStatedDates } from './stated-dates.ts'

/** What one rule read of the article itself. Offsets are into the text as read. */
export interface MastheadClaim extends Range {
  readonly of: 'outlet' | 'byline' | 'published'
  readonly value: string
  readonly weight: number
  readonly rule: string
}

/** Paragraphs from either end that may speak of the article, and how long those are. */
const edge = 8
const longestLine = 240

/** A dateline's agency says who filed the report, seldom who printed it; its date is as good as a bare one. */
const datelineWeight = 3

const nameWord =
  /^(?:\p{Lu}[\p{L}\p{N}.&’'/-]*|\p{Ll}{2,}\d*|\p{N}+|al-\p{Lu}\p{L}*|(?:of|and|the|for|de|la|el|in)|&)$/u

/** A name of one to six words, most of them with a capital. */
function looksLikeName(name: string): boolean {
  const words = name.split(/\s+/)
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length <= 6 && capitals * 2 > words.length && words.every((word) => nameWord.test(word))
}

/** The outlet that a name means, or null where it names none. `known`: it must be known or sound like one. */
function toOutlet(name: string, outlets: Outlets, known: boolean): string | null {
  const clean = name.replace(/\s+/g, ' ').trim()
  const found = outlets.find(clean)
  if (found !== null) return found
  return looksLikeName(clean) && (!known || outlets.soundsLikeOutlet(clean)) ? clean : null
}

/** Everything that rules read from one part of the article. */
function readLine(text: string, range: Range, places: readonly MastheadPlace[], outlets: Outlets): MastheadClaim[] {
  const line = text.slice(range.start, range.end)
  const claims: MastheadClaim[] = []
  for (const { id, places: where, pattern, weight, known, last } of mastheadRules) {
    if (!where.some((place) => places.includes(place))) continue
    const match = pattern.exec(line)
    if (!match?.groups) continue
    const { outlet, byline, published } = match.groups
    /** Where a group's words begin: rules end with the group or hold its words once behind the match's start. */
    const startOf = (words: string): number => range.start + line.indexOf(words, match.index)
    if (outlet !== undefined) {
      const start = startOf(outlet)
      const behind = text.slice(start + outlet.length, range.end).replace(/^[\s,|/–—-]+/, '')
      const value = last && outlets.find(behind) !== null ? null : toOutlet(outlet, outlets, known === true)
      if (value !== null) claims.push({ of: 'outlet', value, start, end: start + outlet.length, weight, rule: id })
    }
    if (byline !== undefined) {
      const start = startOf(byline)
      const value = byline.replace(/\s+/g, ' ')
      claims.push({ of: 'byline', value, start, end: start + byline.length, weight, rule: id })
    }
    const date = published === undefined ? undefined : findStatedDates(published)[0]
    if (published !== undefined && date) {
      const start = startOf(published)
      claims.push({
        of: 'published',
        value: date.date,
        start: start + date.start,
        end: start + date.end,
        weight,
        rule: id,
      })
    }
  }
  return claims
}

/** What the dateline of a body's first paragraph claims. */
function readDateline(text: string, paragraph: Range, outlets: Outlets): MastheadClaim[] {
  const dateline = findDateline(text, paragraph)
  if (!dateline) return []
  const claims: MastheadClaim[] = []
  const { agency, date, city } = dateline
  if (agency) {
    const isSlash = city === null && date === null && text.slice(agency.end, dateline.end).includes('/')
    // Capitals in brackets between city and date are as often the country ("LIMA (PERU), 4 FEB 90").
    const inside = text.slice(agency.start, agency.end)
    const mayBeCountry = city !== null && date !== null && agency.end < date.start && inside === inside.toUpperCase()
    const value = toOutlet(inside, outlets, mayBeCountry)
    const weight = isSlash ? 9 : datelineWeight
    if (value !== null)
      claims.push({ ...agency, of: 'outlet', value, weight, rule: isSlash ? 'masthead/slash' : 'masthead/dateline' })
  }
  const stated = date && findStatedDates(text.slice(date.start, date.end))[0]
  if (date && stated)
    claims.push({
      of: 'published',
      value: stated.date,
      start: date.start + stated.start,
      end: date.start + stated.end,
      weight: datelineWeight,
      rule: 'masthead/dateline',
    })
  return claims
}

/** Everything that an article's first and last lines say of it, in reading order. */
export function findMastheadClaims(text: string, paragraphs: readonly Paragraph[], outlets: Outlets): MastheadClaim[] {
  const claims: MastheadClaim[] = []
  const lead = paragraphs.findIndex(({ kind }) => kind === 'body')
  for (const [i, paragraph] of paragraphs.entries()) {
    const top = i < edge
    const foot = i >= paragraphs.length - edge
    if (!top && !foot) continue
    if (i === lead) claims.push(...readDateline(text, paragraph, outlets))
    if (paragraph.end - paragraph.start > longestLine) continue
    const { kind } = paragraph
    const places: MastheadPlace[] = []
    if (kind === 'masthead' || kind === 'title' || kind === 'signature') places.push(kind)
    if (top && kind !== 'title') places.push('top')
    if (foot && kind !== 'title') places.push('foot')
    claims.push(...readLine(text, paragraph, places, outlets))
  }
  return claims
}

const heaviest = (claims: readonly MastheadClaim[], of: MastheadClaim['of']): MastheadClaim | null =>
  claims
    .filter((claim) => claim.of === of)
    .reduce<MastheadClaim | null>((best, claim) => (best && best.weight >= claim.weight ? best : claim), null)

/** Title, outlet, byline and publication date as the text as read states them itself. */
export function readMasthead(readable: Readable, paragraphs: readonly Paragraph[], outlets: Outlets): Masthead {
  const { text } = readable
  const title = paragraphs.find(({ kind }) => kind === 'title')
  const claims = findMastheadClaims(text, paragraphs, outlets)
  const published = heaviest(claims, 'published')
  return {
    title: title ? text.slice(title.start, title.end).replace(/\s+/g, ' ') : null,
    outlet: heaviest(claims, 'outlet')?.value ?? null,
    byline: heaviest(claims, 'byline')?.value ?? null,
    published: published && { date: published.value, evidence: toSpan(readable, published) },
  }
}

/** What the article's own first and last lines say of it. */
export const masthead = (outlets: Outlets) =>
  defineStage({
    name: 'masthead',
    needs: ['readable', 'paragraphs', 'article'],
    makes: 'masthead',
    run: ({ readable, paragraphs }) => readMasthead(readable, paragraphs, outlets),
  })
