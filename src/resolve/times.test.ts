import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toTimeFinder } from '../find/times.ts'
import { parseTimeLexicon } from '../find/times-lexicon.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import type { Sentence } from '../model/sentence.ts'
import type { TimeMention } from '../model/time.ts'
import { sentencesOf } from '../testing/sentences.ts'
import { parseIsoDays } from './calendar.ts'
import { resolveTimes, timeForClause } from './times.ts'
import { loadNamedDays } from './times-named-days.ts'

const files = loadDataFiles()
const find = toTimeFinder(parseTimeLexicon(files.text('en/times.tsv')))
const namedDays = loadNamedDays(files)

interface Read {
  readonly times: readonly TimeMention[]
  readonly sentences: readonly Sentence[]
  readonly impossible: readonly string[]
}

/** Reads a text whose paragraphs are its lines; `published` is `YYYY-MM-DD`, `from/to`, or null. */
function read(text: string, published: string | null): Read {
  const sentences: Sentence[] = []
  const ranges: { start: number; end: number }[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const range = { start, end: start + line.length }
    if (line.trim() !== '') sentences.push(...sentencesOf(text, range, ranges.length, sentences.length))
    ranges.push(range)
    start = range.end + 1
  }
  const starts = sentences.map((sentence) => sentence.start)
  const expressions = ranges.flatMap((range) => find(text, range, starts))
  const [from, to] = published?.split('/') ?? []
  const window = from ? { from: parseIsoDays(from)!.from, to: parseIsoDays(to ?? from)!.to } : null
  const impossible: string[] = []
  const times = resolveTimes(
    expressions,
    sentences,
    window,
    (expression) => impossible.push(expression.text),
    namedDays,
  )
  return { times, sentences, impossible }
}

/** `value from to` of each time, `-` for null. */
const tell = ({ times }: Read): string[] =>
  times.map(({ value, from, to }) => [value, from, to].map((x) => x ?? '-').join(' '))
const valuesOf = (text: string, published: string | null): (string | null)[] =>
  read(text, published).times.map((time) => time.value)

describe('against a day of publication', () => {
  // 19 December 2024 is a Thursday.
  test.each([
    ['They left yesterday.', '2024-12-18 2024-12-18 2024-12-18'],
    ['Troops left in Tishreen al-Awwal.', '2024-10 2024-10-01 2024-10-31'],
    ['They fought in Haziran.', '2024-06 2024-06-01 2024-06-30'],
    ['It ended half a year ago.', '2024-06 2024-06-01 2024-06-30'],
    ['It was hit at 14:30 GMT.', '2024-12-19T14:30 2024-12-19T14:30Z 2024-12-19T14:30Z'],
    ['They meet every second Tuesday.', 'XXXX-WXX-2 - -'],
    ['The conference opens on Friday.', '2024-12-20 2024-12-20 2024-12-20'],
    ['Talks begin on Monday.', '2024-12-23 2024-12-23 2024-12-23'],
    ['Mediators are meeting in Doha on Sunday.', '2024-12-22 2024-12-22 2024-12-22'],
    ['Mediators met in Doha on Sunday.', '2024-12-15 2024-12-15 2024-12-15'],
    ['Iraq to host summit on Saturday', '2024-12-21 2024-12-21 2024-12-21'],
    ['Talks begin next Friday.', '2024-12-27 2024-12-27 2024-12-27'],
    ['It was hit overnight on Tuesday.', '2024-12-17TNI 2024-12-17 2024-12-17'],
    ['It was hit at 02:30 local time on Monday.', '2024-12-16T02:30 2024-12-16T02:30 2024-12-16T02:30'],
    ['It fell in H1 2023.', '2023-H1 2023-01-01 2023-06-30'],
    ['It fell in the last days of July 2014.', '2014-07 2014-07-22 2014-07-31'],
    ['It fell in the first hours of 2022.', '2022 2022-01-01 2022-01-01'],
    ['It fell in the last weeks of 2022.', '2022 2022-12-04 2022-12-31'],
    ['So far this year it rose.', '2024 2024-01-01 2024-12-19'],
    ['It has risen this month so far.', '2024-12 2024-12-01 2024-12-19'],
    ['The town was founded in the year 622 by them.', '0622 0622-01-01 0622-12-31'],
    ['Few records go back to the year 0.', 'BC0001 0000-01-01 0000-12-31'],
    ['On 14 Ab 2019 crowds met.', '2019-08-14 2019-08-14 2019-08-14'],
    ['They met in the month of Ab.', '2024-08 2024-08-01 2024-08-31'],
    ['They met on New Year’s Day.', '2024-01-01 2024-01-01 2024-01-01'],
    ['They met on Christmas Eve.', '2023-12-24 2023-12-24 2023-12-24'],
    ['They will meet on Christmas Eve.', '2024-12-24 2024-12-24 2024-12-24'],
    ['He came one Monday morning.', 'XXXX-XX-XXTMO - -'],
    ['They will leave tomorrow.', '2024-12-20 2024-12-20 2024-12-20'],
    ['The army struck on Thursday.', '2024-12-19 2024-12-19 2024-12-19'],
    ['The army struck on Friday.', '2024-12-13 2024-12-13 2024-12-13'],
    ['The army will strike on Friday.', '2024-12-20 2024-12-20 2024-12-20'],
    ['Last week the army struck.', '2024-W50 2024-12-09 2024-12-15'],
    ['They meet next month.', '2025-01 2025-01-01 2025-01-31'],
    ['It happened three days ago.', '2024-12-16 2024-12-16 2024-12-16'],
    ['It happened five months ago.', '2024-07 2024-07-01 2024-07-31'],
    ['They met on November 23.', '2024-11-23 2024-11-23 2024-11-23'],
    ['They met in March.', '2024-03 2024-03-01 2024-03-31'],
    ['They will meet in March.', '2025-03 2025-03-01 2025-03-31'],
    ['The talks were moved to January 8.', '2025-01-08 2025-01-08 2025-01-08'],
    ['They met last January.', '2024-01 2024-01-01 2024-01-31'],
    ['They met last November.', '2023-11 2023-11-01 2023-11-30'],
    ['The base was struck on Tuesday night.', '2024-12-17TNI 2024-12-17 2024-12-17'],
    ['It was hit at 10 p.m. Wednesday.', '2024-12-18T22:00 2024-12-18T22:00 2024-12-18T22:00'],
    ['It fell in the third quarter.', '2024-Q3 2024-07-01 2024-09-30'],
    ['Over the past two weeks it rose.', 'P2W 2024-12-05 2024-12-19'],
    ['Earlier this year it rose.', '2024 2024-01-01 2024-12-19'],
    ['It rose in late August.', '2024-08 2024-08-22 2024-08-31'],
    ['It has gone on since 2017.', '2017 2017-01-01 2024-12-19'],
    ['It must close by September 2025.', '2025-09 2025-09-01 2025-09-30'],
    ['They meet every Friday.', 'XXXX-WXX-5 - -'],
    ['The camp was shelled overnight.', '2024-12-18TNI 2024-12-18 2024-12-19'],
    ['It took two and a half years.', 'P2Y6M - -'],
    ['Now it is over.', 'PRESENT_REF - -'],
    ['They left on the 13th.', '2024-12-13 2024-12-13 2024-12-13'],
    ['In the first week of September they left.', '2024-W36 2024-09-01 2024-09-07'],
    ['The toll of June last year was lower.', '2023-06 2023-06-01 2023-06-30'],
    ['It was so from January 1 to June 30.', '2024-01-01 2024-01-01 2024-06-30', '2024-06-30 2024-01-01 2024-06-30'],
    ['It was held between 2014 and 2017.', '2014 2014-01-01 2017-12-31', '2017 2014-01-01 2017-12-31'],
    ['They came home for Christmas 2019.', '2019-12-25 2019-12-25 2019-12-25'],
  ])('%s', (text, ...expected) => expect(tell(read(text, '2024-12-19'))).toEqual(expected))

  test('a leap day and the turn of a year', () => {
    expect(valuesOf('They left yesterday.', '2024-03-01')).toEqual(['2024-02-29'])
    expect(valuesOf('They left yesterday. They fought last week and last month.', '2025-01-01')).toEqual([
      '2024-12-31',
      '2024-W52',
      '2024-12',
    ])
  })
})

describe('a day that a deed is called after', () => {
  test.each([
    ['Survivors of the October 7 attack spoke.', '2024-12-19', ['2023-10-07']],
    ['Survivors of the October 7 attack spoke.', '2025-10-20', ['2025-10-07']],
    ['Survivors of the October 7 attack spoke.', '2019-12-19', ['2019-10-07']],
    ['He spoke of the May 3 raid in 2019 at length.', '2024-12-19', ['2019-05-03', '2019']],
    ['The raid of May 3, 2019 failed. Relatives recall the May 3 raid.', '2024-12-19', ['2019-05-03', '2019-05-03']],
    ['They met on October 7 and left.', '2024-12-19', ['2024-10-07']],
    ['He recalled the October 7 attack. They met on Sunday.', '2024-12-19', ['2023-10-07', '2024-12-15']],
  ])('%s of %s', (text, published, expected) => expect(valuesOf(text, published)).toEqual(expected))

  test('what goes on since then runs to the day of writing', () => {
    const [day] = read('Since the October 7 attack they have fought.', '2024-12-19').times
    expect(day).toMatchObject({ from: '2023-10-07', to: '2024-12-19', basis: 'inferred', bound: 'since' })
  })
})

test('both ends of a span have the year behind the second', () => {
  expect(tell(read('It lasted from 20 December to 5 January 2022.', '2024-12-19'))).toEqual([
    '2021-12-20 2021-12-20 2022-01-05',
    '2022-01-05 2021-12-20 2022-01-05',
  ])
})

describe('against what the text told', () => {
  test.each([
    ['In January 2020 a strike killed him. In the same month parliament met.', ['2020-01', '2020-01']],
    ['On 5 May 2021 they met. Two days earlier a bomb had gone off.', ['2021-05-05', '2021-05-03']],
    ['On 31 December 2020 it was quiet. The following day shells fell.', ['2020-12-31', '2021-01-01']],
    ['In January 2020 they met. In March they met again.', ['2020-01', '2020-03']],
    ['They met in 2011. The following year they fought.', ['2011', '2012']],
  ])('%s', (text, expected) => expect(valuesOf(text, '2024-12-19')).toEqual(expected))

  test('a year told in passing frames nothing', () => {
    const text = 'The force has held the pass since 2014. They met in March.'
    expect(valuesOf(text, '2024-12-19')).toEqual(['2014', '2024-03'])
  })
  test('a story is read by its own dates', () => {
    const text = [
      'In 1914 the war began. On 10 August they crossed. In 1915 it went on, and in 1916 too. In 1917 they tired.',
      'In 1918 it ended. In November the guns fell silent.',
    ].join('\n')
    expect(valuesOf(text, '2009-12-19')).toEqual(['1914', '1914-08-10', '1915', '1916', '1917', '1918', '1918-11'])
  })
})

describe('without a day of publication', () => {
  test('what is relative is not told, what is absolute is', () => {
    const { times } = read('Last week they met. They had met on 5 May 2021. They met on Friday and in March.', null)
    expect(times.map((time) => time.from)).toEqual([null, '2021-05-05', null, null])
    expect(times.map((time) => time.basis)).toEqual(['inferred', 'stated', 'inferred', 'inferred'])
  })
  test('a month without a year keeps what it says', () => {
    expect(valuesOf('They met on November 23.', null)).toEqual(['XXXX-11-23'])
  })
  test('within a few days relative times widen; within a month weekdays are not told', () => {
    expect(tell(read('They met last week.', '2024-12-13/2024-12-16'))).toEqual(['- 2024-12-02 2024-12-15'])
    expect(tell(read('They met this year.', '2024-11-23/2024-12-31'))).toEqual(['2024 2024-01-01 2024-12-31'])
    expect(tell(read('They met on Friday.', '2024-11-23/2024-12-31'))).toEqual(['- - -'])
    expect(tell(read('They met last week.', '2024-11-23/2024-12-31'))).toEqual(['- - -'])
  })
  test('since is open where the end is not known', () => {
    expect(tell(read('It has gone on since 2017.', null))).toEqual(['2017 2017-01-01 -'])
  })
})

describe('edges', () => {
  test('"this weekend" is the one just over where a Monday looks back', () => {
    expect(tell(read('It happened this weekend.', '2024-12-16'))).toEqual(['2024-W50-WE 2024-12-14 2024-12-15'])
    expect(tell(read('It will happen this weekend.', '2024-12-16'))).toEqual(['2024-W51-WE 2024-12-21 2024-12-22'])
  })
  test('the year 0 is that before the year 1, as astronomers and ISO 8601 count', () => {
    expect(valuesOf('They met in the year 0.', '2024-12-19')).toEqual(['BC0001'])
    expect(valuesOf('The year 480 BC saw a war.', '2024-12-19')).toEqual(['BC0480'])
  })
  test('"about" makes a date approximate', () =>
    expect(read('About 2010 they met.', '2024-12-19').times[0]?.edtf).toBe('2010~'))
  test('from is never after to, whatever is written', () => {
    const words = [
      'between',
      'from',
      '2017',
      'to',
      'May',
      '3',
      'and',
      'late',
      'last',
      'week',
      'two',
      'years',
      'ago',
      'since',
      'Friday',
      'Ramadan',
      'Kanun',
      'Q2',
      'half',
      'of',
      'the',
      'first',
      '31 February',
      'BC',
      'GMT',
      '24:00',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (parts) => {
        for (const { from, to } of read(`They met ${parts.join(' ')}.`, '2024-12-19').times)
          if (from !== null && to !== null && !from.startsWith('-'))
            expect(from.slice(0, 10) <= to.slice(0, 10)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
  test('a day that the calendar lacks is a problem and no day', () => {
    const { times, impossible } = read('They met on 31 February 2024 and on 29 February 2023.', '2024-12-19')
    expect(impossible).toEqual(['31 February 2024', '29 February 2023'])
    expect(times.map((time) => [time.value, time.from])).toEqual([
      [null, null],
      [null, null],
    ])
  })
  test('years before 1 and EDTF', () => {
    const { times } = read('The league of 478 BC fell in the 1990s and in the summer of 2024.', null)
    expect(times.map((time) => time.edtf)).toEqual(['-0477', '199X', '2024-22'])
  })
  test('Hijri months stand in the year that they begin in', () => {
    const [time] = read('They fasted in Ramadan 2024.', null).times
    expect([time!.from!.slice(0, 7), time!.to!.slice(0, 7)]).toEqual(['2024-03', '2024-04'])
  })
  test('no time ends before it begins, whatever the day of publication', () => {
    const texts = fc.constantFrom(
      'Last week, earlier this month, in late May, two years ago and overnight it fell on Friday the 13th.',
      'In the last three weeks of 2020, by the end of the year, since May and until next spring.',
      'On 30 May, the following day, in mid-2024, in the first half of the 1990s and on the last day of February.',
    )
    const day = fc.integer({ min: -800_000, max: 800_000 })
    fc.assert(
      fc.property(texts, day, fc.integer({ min: 0, max: 400 }), (text, from, width) => {
        const sentences = sentencesOf(text)
        const expressions = find(text, { start: 0, end: text.length }, [0])
        for (const time of resolveTimes(expressions, sentences, { from, to: from + width }, () => {})) {
          if (time.from === null || time.to === null) continue
          const [start, end] = [parseIsoDays(time.from)!, parseIsoDays(time.to)!]
          expect(start.from, `${time.text} ${time.from} ${time.to}`).toBeLessThanOrEqual(end.to)
        }
      }),
    )
  })
})

describe('the time of a clause', () => {
  const timeOf = (text: string, verb: string, clause?: string): string | null => {
    const { times, sentences } = read(text, '2024-12-19')
    const rangeOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })
    const at = rangeOf(verb)
    const sentence = sentences.find(({ start, end }) => start <= at.start && at.end <= end)!
    return timeForClause(times, sentence, at, clause ? rangeOf(clause) : undefined)?.value ?? null
  }
  test('its own, not the nearest', () => {
    const text = 'The army said on Monday that jets had struck the camp on Sunday.'
    expect(timeOf(text, 'said', 'The army said on Monday')).toBe('2024-12-16')
    expect(timeOf(text, 'struck', 'jets had struck the camp on Sunday')).toBe('2024-12-15')
    expect(timeOf('Jets struck the camp, the army said on Monday.', 'struck', 'Jets struck the camp')).toBeNull()
  })
  test('else the one that opens the sentence', () => {
    const text = 'In November 2024, jets struck the camp and troops left the town.'
    expect(timeOf(text, 'left', 'troops left the town')).toBe('2024-11')
  })
  test('else the one that the clause runs on to, with no other predicate between', () => {
    const shared = 'Nine men were killed and 17 wounded on Sunday by shells.'
    expect(timeOf(shared, 'killed', 'Nine men were killed')).toBe('2024-12-15')
    const apposed = 'Gunmen stormed Rashad, a village in the hills, on Sunday.'
    expect(timeOf(apposed, 'stormed', 'Gunmen stormed Rashad')).toBe('2024-12-15')
    const planted = 'The men were killed by a bomb that was planted on Sunday.'
    expect(timeOf(planted, 'killed', 'The men were killed by a bomb')).toBeNull()
  })
  test('a phrase that opens the sentence, a clause with "when", the relative clause of a noun', () => {
    const opening = 'During a raid on Saturday night, a guard was killed.'
    expect(timeOf(opening, 'killed', 'a guard was killed')).toBe('2024-12-14TNI')
    const when = 'Four men were shot when gunmen stormed the bar on Sunday.'
    expect(timeOf(when, 'shot', 'Four men were shot')).toBe('2024-12-15')
    const after = 'Four men died after gunmen stormed the bar on Sunday.'
    expect(timeOf(after, 'died', 'Four men died')).toBeNull()
    const relative = 'Police spoke of a raid that left two men dead on Sunday.'
    expect(timeOf(relative, 'raid', 'a raid')).toBe('2024-12-15')
  })
  test('a length or a habit is no date', () => {
    expect(timeOf('Troops fought for two weeks and drilled every day.', 'fought')).toBeNull()
  })
})
