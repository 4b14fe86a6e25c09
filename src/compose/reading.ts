import type { Problem } from '../model/problem.ts'
import { toSpan } from '../model/readable.ts'
import type { Grounds, Reading, ReadingDocument, ReadingPlace } from '../model/reading.ts'
import type { Layers } from '../model/stage.ts'
import { withAbout } from './statement-about.ts'

/** The part of a reading that describes the document. What the input states goes before what the text's first lines say. */
function toDocument({ article, masthead, readable, published, relevance }: Layers): ReadingDocument {
  return {
    id: article.id,
    externalId: article.externalId,
    source: article.source,
    url: article.url,
    title: article.title ?? masthead.title,
    outlet: article.outlet ?? masthead.outlet,
    byline: article.byline ?? masthead.byline,
    language: article.language,
    published,
    relevance,
    text: article.text,
    repairs: readable.repairs.map(({ start, end, reads }) => ({ start, end, reads })),
  }
}

/** The places told by one, where there are any. */
function toRelations({ relations, readable }: Layers, id: string): Pick<ReadingPlace, 'relations'> {
  const told = relations.filter(({ place }) => place === id)
  if (told.length === 0) return {}
  return { relations: told.map(({ place: _place, ...relation }) => ({ ...relation, ...toSpan(readable, relation) })) }
}

/** Records with the confidence that was learned, in place of what their rules estimate. */
const withConfidence = <R extends Grounds>({ confidences }: Layers, records: readonly R[]): readonly R[] =>
  records.map((record) => ({ ...record, confidence: confidences.get(record.id) ?? record.confidence }))

/** Turns the layers of one article into its reading: offsets of the text as read become spans of the text as received. */
export function toReading(layers: Layers, problems: readonly Problem[], reader: Reading['reader']): Reading {
  const { readable } = layers
  return {
    reader,
    document: toDocument(layers),
    times: layers.times.map((time) =>
      Object.assign(toSpan(readable, time), {
        type: time.type,
        value: time.value,
        from: time.from,
        to: time.to,
        edtf: time.edtf,
        basis: time.basis,
        rule: time.rule,
      }),
    ),
    places: layers.places.map((place) => ({
      ...place,
      mentions: place.mentions.map((mention) => Object.assign(toSpan(readable, mention), { use: mention.use })),
      ...toRelations(layers, place.id),
    })),
    people: layers.people.map((person) => ({
      ...person,
      mentions: person.mentions.map((mention) => toSpan(readable, mention)),
    })),
    organizations: layers.organizations.map((organization) => ({
      ...organization,
      mentions: organization.mentions.map((mention) => toSpan(readable, mention)),
    })),
    events: withConfidence(layers, layers.events),
    statements: withAbout(withConfidence(layers, layers.statements), layers.events, layers.figures),
    figures: withConfidence(layers, layers.figures),
    commitments: layers.commitments,
    outcomes: layers.outcomes,
    reconciliations: layers.reconciliations,
    problems,
  }
}
