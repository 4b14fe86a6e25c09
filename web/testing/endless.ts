import {
  quote,
  toArticle,
  toCount,
  toDate,
  toEvent,
  toParticipant,
  toPlace,
  toPublished,
  toTestReading,
} from '../../src/testing/records.ts'
import type { Sample } from '../../src/testing/sample.ts'

/** An event whose every name is long, marked up, or runs the other way. */
export function toEndless(): Sample {
  const endless = 'x'.repeat(100_000)
  const text = `${endless} <script>document.title=9</script> ‏مسلحون‎ é👩‍👩‍👧 struck the depot at <b>Endless</b>.\n${endless}`
  const evidence = quote(text, 'مسلحون‎ é👩‍👩‍👧 struck the depot at <b>Endless</b>')
  const article = toArticle(text, { source: 'examples/endless.txt', title: endless, outlet: '"><img src=x onerror=1>' })
  return {
    article,
    reading: toTestReading(article, {
      published: toPublished('2023-02-02'),
      events: [
        toEvent('e1', evidence, {
          trigger: quote(text, 'struck'),
          agents: [toParticipant(quote(text, 'مسلحون'))],
          targets: [toParticipant(quote(text, 'the depot'), { name: endless })],
          place: toPlace(quote(text, 'Endless'), { name: '<b>Endless</b>', lat: 33, lon: 44, uncertaintyKm: 90 }),
          date: toDate('2023-02-01', '2023-02-02', 'inferred'),
          killed: toCount(0, quote(text, 'struck'), { verbatim: endless }),
        }),
      ],
    }),
  }
}
