import type { Attribution, EventRecord, EventStatus } from '../../../src/model/reading.ts'
import { describeNames, toNames } from '../words.ts'

const statusWords: Readonly<Record<EventStatus, string>> = {
  happened: 'It is told as having happened',
  ongoing: 'It is told as going on',
  planned: 'It is told as planned',
  threatened: 'It is told as threatened',
  possible: 'It is told as possible',
  prevented: 'It is told as prevented',
  negated: 'It is told as not having happened',
}

const attributionWords: Readonly<Record<Attribution['kind'], string>> = {
  asserted: 'in the article’s own voice',
  claimed: 'as a claim',
  alleged: 'as an allegation',
  denied: 'as a denial',
}

/** How an event stands, in a sentence: "It is told as having happened, as a claim of Adel Karim." */
export function describeStanding({ status, attribution, aggregate }: EventRecord): string {
  const by = describeNames(toNames(attribution.by))
  const whose =
    by === ''
      ? attributionWords[attribution.kind]
      : attribution.kind === 'asserted'
        ? `by the article itself, citing ${by}`
        : `${attributionWords[attribution.kind]} of ${by}`
  const told = `${statusWords[status]}, ${whose}.`
  return aggregate ? `${told} It sums up many events.` : told
}
