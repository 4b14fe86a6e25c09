import { type Readable, toSpan } from '../model/readable.ts'
import type { Published } from '../model/reading.ts'
import { defineStage } from '../model/stage.ts'
import { formatDay, parseIsoDays } from './calendar.ts'
import { type Days, formatDays } from './calendar-units.ts'
import { type InferredDays, inferPublished } from './published-clues.ts'

/** EDTF of an interval that may be open at an end. */
function formatOpen(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return formatDays({ from, to })
  return from === null ? `../${formatDay(to!)}` : `${formatDay(from)}/..`
}

const asInferred = (readable: Readable, { from, to, evidence }: InferredDays): Published => ({
  from: from === null ? null : formatDay(from),
  to: to === null ? null : formatDay(to),
  edtf: formatOpen(from, to),
  basis: 'inferred',
  evidence: evidence.map((range) => toSpan(readable, range)),
})

/** Days on which the article may have been published; null where unknown, or open at an end. */
export function toWindow(published: Published | null): Days | null {
  const from = published?.from ? parseIsoDays(published.from) : null
  const to = published?.to ? parseIsoDays(published.to) : null
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null
}

/** When the article was published: as its input or its masthead says, else as its own times, tenses and plans tell; `to` is null where only a beginning can be told, `from` where only an end can. */
export const published = () =>
  defineStage({
    name: 'published',
    needs: ['article', 'readable', 'masthead', 'expressions', 'sentences'],
    makes: 'published',
    run: ({ article, readable, masthead, expressions, sentences }, report): Published | null => {
      const given = article.published === null ? null : parseIsoDays(article.published)
      const stated = given ?? (masthead.published ? parseIsoDays(masthead.published.date) : null)
      if (stated)
        return {
          from: formatDay(stated.from),
          to: formatDay(stated.to),
          edtf: formatDays(stated),
          basis: 'stated',
          evidence: given || !masthead.published ? [] : [masthead.published.evidence],
        }
      const inferred = inferPublished(expressions, sentences)
      if (inferred) return asInferred(readable, inferred)
      report({ id: 'document/no-date', message: 'Nothing in the article tells when it was published.', span: null })
      return null
    },
  })
