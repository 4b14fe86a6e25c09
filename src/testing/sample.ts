import type { Archive } from '../archive/archive.ts'
import type { Article } from '../model/article.ts'
import type { Reading } from '../model/reading.ts'
import {
  quote,
  toArticle,
  toCommitment,
  toCount,
  toDate,
  toEvent,
  toFigure,
  toParticipant,
  toPlace,
  toPublished,
  toStatement,
  toTestReading,
} from './records.ts'

/** An article with its reading, as a test puts it into an archive. */
export interface Sample {
  readonly article: Article
  readonly reading: Reading
}

/** A new archive that holds these samples, in their order; the suite that it is handed to need not close it. */
export type OpenWith = (samples?: readonly Sample[]) => Promise<Archive>

/** A reader other than the one of the samples. */
export const otherReader: Reading['reader'] = { version: '9.9.9', data: 'sha256:other' }

/** A bombing told by the article itself and by a spokesman, with tolls, a figure and a promise: spans nest and overlap. */
function bombing(): Sample {
  const text = [
    'Riverton Wire / Two roadside bombs hit a patrol near Daquq on Tuesday.',
    '',
    'A roadside bomb killed 3 soldiers near Daquq on Tuesday, and a second blast wounded at least five others, the spokesman Adel Karim said.',
    '',
    'He said the army had lost 41 soldiers in Kirkuk province since January, and "we will clear the valley by the end of September".',
    '',
    'Local officials denied that residents were driven from two villages.',
  ].join('\n')
  const article = toArticle(text, {
    source: 'examples/bombing.txt',
    title: 'Two roadside bombs hit a patrol near Daquq',
    outlet: 'Riverton Wire',
  })
  const first = quote(text, 'A roadside bomb killed 3 soldiers near Daquq on Tuesday')
  const second = quote(text, 'a second blast wounded at least five others')
  const driven = quote(text, 'residents were driven from two villages')
  const saidFirst = quote(text, text.split('\n')[2]!)
  const saidSecond = quote(text, text.split('\n')[4]!)
  const promise = quote(text, 'we will clear the valley by the end of September')
  const place = toPlace(quote(text, 'Daquq', 2), {
    ref: 'l1',
    lat: 35.14,
    lon: 44.45,
    uncertaintyKm: 5,
    country: 'IRQ',
    admin1: 'Kirkuk',
  })
  const reading = toTestReading(article, {
    published: toPublished('2024-07-17', [], 'inferred'),
    places: [
      {
        id: 'l1',
        name: 'Daquq',
        lat: 35.14,
        lon: 44.45,
        country: 'IRQ',
        admin1: 'Kirkuk',
        kind: 'town',
        uncertaintyKm: 5,
        gazetteer: null,
        basis: 'stated',
        rule: 'test/place',
        mentions: [1, 2].map((nth) => ({ ...quote(text, 'Daquq', nth), use: 'literal' as const })),
      },
    ],
    people: [
      {
        id: 'p1',
        name: 'Adel Karim',
        roles: [],
        actor: null,
        mentions: [quote(text, 'Adel Karim'), quote(text, 'He')],
      },
    ],
    times: [
      {
        ...quote(text, 'on Tuesday', 2),
        type: 'DATE',
        value: '2024-07-16',
        from: '2024-07-16',
        to: '2024-07-16',
        edtf: '2024-07-16',
        basis: 'inferred',
        rule: 'test/weekday',
      },
    ],
    events: [
      toEvent('e1', first, {
        mode: 'roadside bomb',
        acled: { eventType: 'Explosions/Remote violence', subEventType: 'Remote explosive/landmine/IED' },
        trigger: quote(text, 'killed'),
        targets: [toParticipant(quote(text, '3 soldiers'), { name: 'soldiers', sector: 'MIL', country: 'IRQ' })],
        instruments: [{ name: 'roadside bomb', mentions: [quote(text, 'roadside bomb', 2)] }],
        date: toDate('2024-07-16', '2024-07-16', 'inferred'),
        place,
        killed: toCount(3, quote(text, 'killed 3 soldiers'), { of: 'soldiers' }),
        attribution: { kind: 'alleged', by: [{ name: 'Adel Karim', ref: 'p1' }] },
      }),
      toEvent('e2', second, {
        trigger: quote(text, 'blast'),
        date: toDate('2024-07-16', '2024-07-16', 'inferred'),
        place: { ...place, basis: 'inferred' },
        injured: toCount(5, quote(text, 'at least five others'), { best: null, max: null, verbatim: 'at least five' }),
      }),
      toEvent('e3', driven, {
        type: 'COERCE',
        mode: 'displacement',
        trigger: quote(text, 'driven'),
        status: 'negated',
        targets: [toParticipant(quote(text, 'residents'), { sector: 'CVL' })],
        attribution: { kind: 'denied', by: [{ name: 'Local officials', ref: null }] },
      }),
    ],
    statements: [
      toStatement('s1', {
        evidence: saidFirst,
        speaker: quote(text, 'the spokesman Adel Karim'),
        cue: quote(text, 'said'),
        content: quote(text, `${first.text}, and ${second.text}`),
      }),
      toStatement(
        's2',
        {
          evidence: saidSecond,
          speaker: quote(text, 'He'),
          cue: quote(text, 'said', 2),
          content: quote(text, saidSecond.text.slice('He said '.length, -1)),
        },
        {
          speaker: {
            name: 'Adel Karim',
            ref: 'p1',
            text: 'He',
            role: 'spokesman',
            kind: 'person',
            mention: quote(text, 'He'),
            basis: 'inferred',
          },
          form: 'mixed',
          direct: true,
          stance: 'promises',
        },
      ),
      toStatement(
        's3',
        {
          evidence: quote(text, text.split('\n')[6]!),
          speaker: quote(text, 'Local officials'),
          cue: quote(text, 'denied'),
          content: driven,
        },
        { stance: 'denies' },
      ),
    ],
    figures: [
      toFigure('f1', quote(text, 'the army had lost 41 soldiers in Kirkuk province since January'), 41, 'soldiers', {
        of: 'army',
        measures: 'killed',
        places: ['Kirkuk province'],
        period: { from: '2024-01-01', to: '2024-07-17' },
        by: [{ name: 'Adel Karim', ref: 'p1' }],
      }),
    ],
    commitments: [
      toCommitment(
        'c1',
        promise,
        'clearing of the valley',
        { from: null, to: '2024-09-30', edtf: '/2024-09-30', basis: 'stated' },
        { who: [toParticipant(quote(text, 'we'), { name: 'the army' })], by: [{ name: 'Adel Karim', ref: 'p1' }] },
      ),
    ],
    problems: [{ id: 'document/no-date', message: 'No publication date is stated; it was worked out.', span: null }],
  })
  return { article, reading }
}

/** Kept as received, with no records: its language is not read yet. */
function arabic(): Sample {
  const text =
    'وكالة المثال: قال المتحدث إن ثلاثة جنود قتلوا قرب داقوق يوم الثلاثاء.\n\nولم تعلن أي جهة مسؤوليتها عن الهجوم.'
  const article = toArticle(text, {
    source: 'examples/arabic.txt',
    title: 'مقتل ثلاثة جنود قرب داقوق',
    outlet: 'وكالة المثال',
    language: 'ar',
    problems: [
      {
        id: 'language/unsupported',
        message: 'This language is not read yet: the text is kept, no records.',
        span: null,
      },
    ],
  })
  return { article, reading: toTestReading(article, { published: toPublished('2024-07-18') }) }
}

/** Text that would do harm if it were set as markup, with a record inside it. */
function hostile(): Sample {
  const text =
    '<img src=x onerror="document.title=1"><script>document.title=2</script> 👩‍👩‍👧 é ‏عربي‎ gunmen killed 2 guards at a depot.'
  const article = toArticle(text, {
    source: 'examples/<b>hostile</b>.txt',
    title: '<script>document.title=3</script>',
    outlet: '<i>Harm</i> & Sons',
  })
  const evidence = quote(text, 'gunmen killed 2 guards at a depot')
  return {
    article,
    reading: toTestReading(article, {
      published: toPublished('2024-05-02'),
      events: [
        toEvent('e1', evidence, {
          trigger: quote(text, 'killed'),
          agents: [toParticipant(quote(text, 'gunmen'))],
          targets: [toParticipant(quote(text, '2 guards'), { name: '<b>guards</b>' })],
          date: toDate('2024-04-29', '2024-05-02', 'inferred'),
          killed: toCount(2, quote(text, 'killed 2 guards')),
        }),
      ],
    }),
  }
}

const towns = ['Northgate', 'Millbrook', 'Eastvale', 'Harwick']
const outlets = ['Example Wire', 'Riverton Wire', 'Lakeside Monitor']

/** One of many short reports that fill lists; the same number gives the same article. */
function report(number: number): Sample {
  const town = towns[number % towns.length]!
  const day = `2024-${String(1 + (number % 6)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`
  const killed = 1 + (number % 9)
  const text = `Shells killed ${killed} people in ${town} on ${day}, report ${number} says.`
  const article = toArticle(text, {
    externalId: `report-${number}`,
    source: `reports.jsonl#${number}`,
    title: `Shelling in ${town}`,
    outlet: outlets[number % outlets.length]!,
    published: day,
  })
  const evidence = quote(text, `Shells killed ${killed} people in ${town} on ${day}`)
  return {
    article,
    reading: toTestReading(article, {
      published: toPublished(day),
      events: [
        toEvent('e1', evidence, {
          mode: 'shelling',
          trigger: quote(text, 'killed'),
          date: toDate(day),
          place: toPlace(quote(text, town), { country: 'EXA', admin1: 'Lowlands' }),
          targets: [toParticipant(quote(text, `${killed} people`), { name: 'people', sector: 'CVL' })],
          killed: toCount(killed, quote(text, `killed ${killed} people`)),
        }),
      ],
    }),
  }
}

/** Three articles that show everything a page must cope with, and `reports` short ones. */
export const toSamples = (reports: number): readonly [Sample, Sample, Sample, ...Sample[]] => [
  bombing(),
  arabic(),
  hostile(),
  ...Array.from({ length: reports }, (_, number) => report(number)),
]

/** Puts samples into an archive, in their order. */
export async function addSamples(archive: Archive, samples: readonly Sample[]): Promise<void> {
  for (const { article, reading } of samples) await archive.add(article, reading)
}
