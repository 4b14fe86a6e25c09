import type { FigureRecord } from '../../../src/model/reading.ts'
import type { Summary, Value } from '../value.ts'
import { capital, describeDays, describeNames, describeQuantity, notStated, toNames } from '../words.ts'

/** What stands behind numbers that count nothing themselves. */
const countedWords: Partial<Record<FigureRecord['measures'], string>> = { percent: '%', multiple: 'times' }

/** The number with what it counts: "about 41 soldiers", "at least 3 times". */
const describeFigure = ({ value, verbatim, unit, measures }: FigureRecord): string =>
  `${describeQuantity(value, verbatim)} ${countedWords[measures] ?? unit}`.trim()

/** Who claims it. */
export const describeClaimants = ({ by }: FigureRecord): string => describeNames(toNames(by)) || 'the article itself'

export function toFigureValues(figure: FigureRecord): readonly Value[] {
  const { change } = figure
  return [
    { label: 'Number', text: describeFigure(figure), basis: 'stated', spans: [] },
    { label: 'Measures', text: capital(figure.measures), basis: 'stated', spans: [] },
    { label: 'Of', text: figure.of ?? notStated, basis: figure.of ? 'stated' : null, spans: [] },
    { label: 'Says who', text: describeClaimants(figure), basis: null, spans: [] },
    {
      label: 'Where',
      text: figure.places.join(', ') || notStated,
      basis: figure.places.length > 0 ? 'stated' : null,
      spans: [],
    },
    { label: 'Period', text: describeDays(figure.period), basis: null, spans: [] },
    ...(change
      ? [
          {
            label: 'Change',
            text: `${change.direction === 'up' ? 'up' : 'down'}${change.percent === null ? '' : ` ${change.percent} %`}${
              change.baseline ? ` against ${describeDays(change.baseline)}` : ''
            }`,
            basis: 'stated' as const,
            spans: [],
          },
        ]
      : []),
  ]
}

export const summarizeFigure = (figure: FigureRecord): Summary => ({
  title: describeFigure(figure),
  detail: [figure.measures, figure.of, figure.places.join(', '), figure.period && describeDays(figure.period)]
    .filter((part) => part && part !== figure.unit)
    .join(' · '),
})
