import type { Range } from '../model/span.ts'
import { defineStage } from '../model/stage.ts'
import { findStatedDates } from './stated-dates.ts'

/** The words before a report's first sentence that say where, when and by whom it was filed. Offsets are into the text as read. */
export interface Dateline extends Range {
  /** "BAGHDAD", "KANSAS CITY, Mo."; null where it names none. */
  readonly city: Range | null
  /** "Jan 5", "March 4, 2024"; null where it names none. */
  readonly date: Range | null
  /** Agency or outlet, without brackets ("Reuters"); null where it names none. */
  readonly agency: Range | null
}

/** A dateline ends within so many units, the mark behind it included. */
const longest = 140

/** The marks that may stand between a dateline and its sentence: a dash or two hyphens, a hyphen between blanks, a colon, or a full stop behind a year. */
const ends =
  /(?<!\s)\s*(?:--+|[–—])\s*|(?<=[\s)\]])-\s+|(?<=[)\d]):\s+|(?<=\d{4})\.\s+|(?<=\))\s+(?=["“]?\p{Lu}\p{Ll})/gu

/** Does it hold a mark with which a dateline may end? Most beginnings of paragraphs hold none. */
function hasEnd(head: string): boolean {
  for (let i = 1; i < head.length; i++) {
    const code = head.charCodeAt(i)
    if (code === 0x2013 || code === 0x2014 || code === 41) return true
    const next = head.charCodeAt(i + 1)
    if (code === 45 && (next === 45 || !(next > 32 && next < 128))) return true
    if ((code === 58 || code === 46) && !(next > 32 && next < 128)) {
      const before = head.charCodeAt(i - 1)
      if (before === 41 || (before >= 48 && before <= 57)) return true
    }
  }
  return false
}

/** Remarks of monitoring services behind the mark. */
const remarks = /^(?:\[[^\]]{1,40}\]\s*)+/

const capitals = /^\p{Lu}[\p{Lu}.'’-]{1,}(?:[\s/][\s/-]*\p{Lu}[\p{Lu}.'’-]*)*$/u
const place =
  /^(?:\p{Lu}[\p{L}.'’-]*|al-\p{Lu}[\p{L}'’-]*)(?:[\s/]+(?:\p{Lu}[\p{L}.'’-]*|(?:de|la|el|al|of|the|and|du)(?=\s))){0,4}$/u
const day =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)?\s*(?:\d{1,2}\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?)?(?:,?\s+\d{2,4})?$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:19|20)\d\d$/i
const bracketed = /^[([/](.{2,50})[)\]/]$/

interface Part extends Range {
  readonly text: string
}

/** The parts of a dateline: what commas and brackets set apart. Offsets count from the start of `head`. */
function toParts(head: string): Part[] {
  const parts: Part[] = []
  for (const match of head.matchAll(/[([][^()[\]]*[)\]]|\/[\p{L} ]{2,30}\/|[^,(/[]+(?:\/(?=\p{Lu})[^,(/[]+)*/gu)) {
    const text = match[0].trim()
    if (text === '' || text === '.') continue
    const start = match.index + match[0].length - match[0].trimStart().length
    const part = { start, end: start + text.length, text }
    const before = parts.at(-1)
    // "May 25, 2017" is one date in two parts.
    if (before && /^\d{4}$/.test(text) && day.test(`${before.text} ${text}`))
      parts[parts.length - 1] = { start: before.start, end: part.end, text: `${before.text}, ${text}` }
    else parts.push(part)
  }
  return parts
}

/** Reads the words before one possible end of a dateline; null where they are something else. */
function parseHead(head: string, sure: boolean): Omit<Dateline, 'start' | 'end'> | null {
  let city: Range | null = null
  let date: Range | null = null
  let agency: Range | null = null
  let inCapitals = false
  for (const [i, part] of toParts(head).entries()) {
    const inner = bracketed.exec(part.text)
    const isDay = day.test(part.text) || findStatedDates(part.text)[0]?.end === part.text.length
    if (isDay || (inner && findStatedDates(inner[1]!).length > 0))
      date = inner ? { start: part.start + 1, end: part.end - 1 } : part
    else if (inner) agency = { start: part.start + 1, end: part.end - 1 }
    else if (!place.test(part.text)) return null
    else if (city === null) {
      city = part
      inCapitals = capitals.test(part.text)
    } else if (i > 2) return null
    else city = { start: city.start, end: part.end }
  }
  if (agency || date) return city || agency ? { city, date, agency } : null
  return city && (inCapitals || sure) ? { city, date, agency } : null
}

const bare = ({ start, end }: Range, from: number): Range => ({ start: start + from, end: end + from })

/**
 * The dateline that a paragraph begins with ("BAGHDAD (Reuters) - ", "BAGHDAD, Jan 5 (Xinhua) -- ", "Example News/ "), the mark behind it
 * included; null where it begins with its sentence. Its words are no part of the sentence: they are neither subject nor speaker.
 *
 * @param text the text as read
 */
export function findDateline(text: string, paragraph: Range): Dateline | null {
  const from = paragraph.start
  const head = text.slice(from, Math.min(paragraph.end, from + longest))
  const slash =
    head.includes('/') &&
    /^(\p{Lu}[\p{L}\d.'’-]*(?:\s\p{Lu}[\p{L}\d.'’-]*){0,4})\s?\/\s?(?=["“‘']?\p{Lu}|\d)/u.exec(head)
  if (slash && /\s/.test(slash[1]!) && !capitals.test(slash[1]!)) {
    const end = from + slash[0].length
    return { start: from, end, city: null, date: null, agency: { start: from, end: from + slash[1]!.length } }
  }
  let best: Dateline | null = null
  if (!hasEnd(head)) return best
  for (const match of head.matchAll(ends)) {
    const found = match.index === 0 ? null : readUpTo(head, match.index, match.index + match[0].length, from)
    if (found && (!best || countFields(found) > countFields(best))) best = found
  }
  return best
}

const countFields = ({ city, date, agency }: Dateline): number => Number(!!city) + Number(!!date) + Number(!!agency)

/** The dateline that goes up to a mark, which stands at `at` to `end` of `head`; null where the words before it are none. */
function readUpTo(head: string, at: number, end: number, from: number): Dateline | null {
  const before = head.slice(0, at)
  const after = head.slice(end)
  const mark = head.slice(at, end)
  const isMixed = /\p{Ll}/u.test(after)
  // Without date and agency it takes a city in capitals, or a dash before a new sentence; in a text of capitals neither tells.
  const sure = /^["“‘']?\p{Lu}\p{Ll}/u.test(after) && /[–—]|--/.test(mark) && before.split(/\s/).length <= 3
  const parsed = parseHead(before, sure)
  if (!parsed || (!isMixed && !parsed.agency && !parsed.date)) return null
  const { city, date, agency } = parsed
  const remark = remarks.exec(after)?.[0].length ?? 0
  return {
    start: from,
    end: from + end + remark,
    city: city && bare(city, from),
    date: date && bare(date, from),
    agency: agency && bare(agency, from),
  }
}

/** The dateline of each body paragraph, by the paragraph's place. */
export const datelines = () =>
  defineStage({
    name: 'datelines',
    needs: ['readable', 'paragraphs'],
    makes: 'datelines',
    run: ({ readable, paragraphs }) =>
      paragraphs.map((paragraph) => (paragraph.kind === 'body' ? findDateline(readable.text, paragraph) : null)),
  })
