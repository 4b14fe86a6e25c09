import type { FigureRecord, Reading } from '../../src/model/reading.ts'
import {
  quote,
  toArticle,
  toCommitment,
  toFigure,
  toPublished,
  toStatement,
  toTestReading,
} from '../../src/testing/records.ts'
import type { Sample } from '../../src/testing/sample.ts'

interface Said {
  readonly who: string
  readonly words: string
  readonly stance?: string
  readonly title?: string
  readonly to?: string
  readonly about?: readonly string[]
}

/** A short report in which named people say something; each of them is one of its people. */
function toReport(
  day: string,
  outlet: string,
  said: readonly Said[],
  rest: Partial<Reading> = {},
  url?: string,
): Sample {
  const sentences = said.map(({ who, words }) => `${who} said ${words}.`)
  const text = [
    `Talks in Harwick on ${day}`,
    '',
    ...sentences,
    '',
    'The valley lost 12 to 15 bridges, atleast 40 mills.',
  ].join('\n')
  const article = toArticle(text, {
    source: `talks/${day}.txt`,
    title: `Talks in Harwick, ${day}`,
    outlet,
    published: day,
    ...(url ? { url } : {}),
  })
  const reading = toTestReading(article, {
    published: toPublished(day),
    people: said.map(({ who, title }, i) => ({
      id: `p${i + 1}`,
      name: who,
      roles: title ? [{ title, of: 'Harwick', evidence: [quote(text, who)] }] : [],
      actor: null,
      mentions: [quote(text, who)],
    })),
    statements: said.map(({ who, words, stance = 'asserts', to, about }, i) =>
      toStatement(
        `s${i + 1}`,
        {
          evidence: quote(text, sentences[i]!),
          speaker: quote(text, who),
          cue: quote(text, 'said', i + 1),
          content: quote(text, words),
        },
        {
          stance,
          addressee: to ? { name: to, ref: null } : null,
          ...(about && { about }),
          speaker: {
            name: who,
            ref: `p${i + 1}`,
            text: who,
            role: null,
            kind: 'person',
            mention: quote(text, who),
            basis: 'stated',
          },
        },
      ),
    ),
    figures: [
      toCounted('f1', text, '12 to 15 bridges', { best: null, min: 12, max: 15 }, said[0]?.who ?? ''),
      toCounted('f2', text, 'atleast 40 mills', { best: null, min: 40, max: null }, said[0]?.who ?? ''),
    ],
    ...rest,
  })
  const at = text.indexOf('atleast')
  return {
    article,
    reading: {
      ...reading,
      document: { ...reading.document, repairs: [{ start: at, end: at + 'atleast'.length, reads: 'at least' }] },
    },
  }
}

const toCounted = (
  id: string,
  text: string,
  words: string,
  value: Pick<FigureRecord['value'], 'best' | 'min' | 'max'>,
  who: string,
): FigureRecord =>
  toFigure(id, quote(text, words), 0, words.split(' ').at(-1)!, {
    value: { ...value, approx: false },
    verbatim: words,
    measures: 'lost',
    period: { from: '2024-01-01', to: '2024-03-31' },
    by: who ? [{ name: who, ref: 'p1' }] : [],
  })

/** Names and words that would do harm if they were set as markup, or break a layout that trusts words to end. */
export const harm = {
  markup: '<img src=x onerror=alert(1)>',
  script: '"><script>document.title=7</script>',
  long: 'a'.repeat(100_000),
  emoji: '👩‍👩‍👧‍👦 ‏مبعوث‎ Ĝ̷̨̧̛͔̠̯͇̐̈́́̚ö̸r̵',
}

const url = 'https://example.org/talks'

/** Talks told over a spring: two speakers with roles that change, promises made twice, one address with two texts, and names that do harm. */
export function toTalks(): readonly Sample[] {
  const promise = (text: string, id: string, by: string, day: string) => {
    const words = quote(text, 'the valley lost'.replace('the', 'The'))
    return toCommitment(
      id,
      words,
      'reopen the Harwick bridge',
      { from: null, to: day, edtf: `../${day}`, basis: 'stated' },
      { by: [{ name: by, ref: 'p1' }] },
    )
  }
  const first = toReport(
    '2024-03-01',
    'Example Wire',
    [
      { who: 'Mara Vale', words: 'the bridge is open', title: 'envoy', to: 'Oren Tash', about: ['AID'] },
      { who: 'Oren Tash', words: 'the bridge is shut', stance: 'denies', title: 'mayor', about: ['AID'] },
    ],
    {},
    url,
  )
  const second = toReport(
    '2024-04-02',
    'Lakeside Monitor',
    [{ who: 'Mara Vale', words: 'talks go on', stance: 'promises', title: 'chief envoy' }],
    {},
    url,
  )
  const third = toReport('2024-04-20', 'Example Wire', [
    { who: 'Oren Tash', words: 'nothing was agreed', title: 'mayor' },
    { who: 'Mara Valentine', words: 'it rains' },
  ])
  const hostile = toReport('2024-05-01', harm.markup, [
    { who: harm.markup, words: harm.script },
    { who: harm.emoji, words: harm.long },
  ])
  const withPromise = (sample: Sample, by: string, day: string): Sample => ({
    ...sample,
    reading: { ...sample.reading, commitments: [promise(sample.article.text, 'c1', by, day)] },
  })
  return [withPromise(first, 'Mara Vale', '2024-05-01'), withPromise(second, 'Mara Vale', '2024-06-15'), third, hostile]
}
