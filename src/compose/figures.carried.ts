import type { Place } from '../model/place.ts'
import type { FigureRecord, Published, Source } from '../model/reading.ts'
import type { Sentence } from '../model/sentence.ts'
import type { TimeMention } from '../model/time.ts'
import { findPeriod } from './figures.days.ts'
import { preferInside } from './figures.places.ts'
import type { Surroundings } from './figures.reach.ts'

type Period = FigureRecord['period']

/** Days from which a period is a reporting period ("in the first half of 2024"), which the next few paragraphs go on with. */
const reportingDays = 20
const reportingParagraphs = 4
/** Beyond a year a period is background ("in the past decade"), not what a report is about. */
const longestDays = 400

const lengthOf = ({ from, to }: { readonly from: string; readonly to: string }): number =>
  (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000

const isOfReport = ({ from, to }: TimeMention): boolean =>
  from !== null && to !== null && lengthOf({ from, to }) <= longestDays

const isReporting = (period: NonNullable<Period>): boolean => lengthOf(period) >= reportingDays

/** What the sentences before said of where and when, for figures whose own sentence says nothing of it. */
export class Carried {
  private places: readonly Place[] = []
  private placesParagraph = Number.NEGATIVE_INFINITY
  private period: Period = null
  private periodParagraph = Number.NEGATIVE_INFINITY
  private by: readonly Source[] = []
  /** Index and paragraph of the sentence that named the counter. */
  private heard = { index: Number.NEGATIVE_INFINITY, paragraph: Number.NEGATIVE_INFINITY }

  /** The places of the sentence before, in this paragraph or the one before it. */
  placesFor = (paragraph: number): readonly Place[] | null =>
    paragraph - this.placesParagraph <= 1 ? this.places : null

  /** The days that a sentence before gave: a day for its paragraph, a reporting period for the next few as well. */
  periodFor(paragraph: number): Period {
    if (this.period === null) return null
    return paragraph - this.periodParagraph <= (isReporting(this.period) ? reportingParagraphs : 0) ? this.period : null
  }

  /**
   * Who counted, for a figure that names nobody: it goes on with a reporting period, or stands right behind the sentence that named the
   * counter, in its paragraph ("…, medics said. Ten others were hurt.").
   */
  counterFor(period: Period, { index, paragraph }: Sentence): readonly Source[] {
    if (period !== null && isReporting(period)) return this.by
    const goesOn = this.heard.paragraph === paragraph && index - this.heard.index === 1
    return goesOn ? this.by.map((source) => ({ ...source, basis: 'inferred' as const })) : []
  }

  /** Takes over who counted the last figure that says so. */
  hear(by: readonly Source[], { index, paragraph }: Sentence): void {
    if (by.length === 0) return
    this.by = by
    this.heard = { index, paragraph }
  }

  /** Takes over where and when a sentence speaks of, once its own figures are read. */
  goOn({ sentence, places, times }: Surroundings, published: Published | null): void {
    if (places.length > 0) {
      this.places = [...new Set(preferInside(sentence.tokens, places).map(({ place }) => place))].slice(0, 3)
      this.placesParagraph = sentence.paragraph
    }
    const days = times.filter(isOfReport)
    if (days.length === 0) return
    const period = findPeriod(
      { sentence, places, times: days },
      { own: sentence, previousEnd: sentence.start, nextStart: sentence.end },
      published,
    )
    if (period === null) return
    this.period = { from: period.from, to: period.to }
    this.periodParagraph = sentence.paragraph
  }
}
