import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadPlaceWords } from '../find/place-words.ts'
import { openGazetteer } from '../knowledge/gazetteer.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import type { Place } from '../model/place.ts'
import type { Paragraph } from '../model/sentence.ts'
import { parseMarked } from '../testing/marked.ts'
import { sentencesOf } from '../testing/sentences.ts'
import { resolvePlaces } from './places.ts'

const files = loadDataFiles()
const gazetteer = openGazetteer(files)
const words = loadPlaceWords(files)

/** Places of a text; each of its lines is a paragraph. */
function read(text: string): readonly Place[] {
  const paragraphs: Paragraph[] = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'body',
  }))
  const sentences = paragraphs.flatMap((paragraph, number) => sentencesOf(text, paragraph, number))
  return resolvePlaces(
    text,
    sentences.map((sentence, index) => ({ ...sentence, index })),
    gazetteer,
    words,
  )
}

/** All mentions in reading order, as `name/use`. */
const mentionsOf = (found: readonly Place[]) =>
  found.flatMap((place) => place.mentions.map((mention) => ({ ...mention, place }))).sort((a, b) => a.start - b.start)

describe('mentions', () => {
  test.each([
    ['Fighters shelled ⟦al-Hol camp⟧ and a post near ⟦Ba’quba⟧ on Monday.', 'Al-Hol camp', 'Baqubah'],
    [
      '⟦BAGHDAD⟧ – The ⟦U.S.⟧ military left ⟦Washington, D.C.⟧, for ⟦Erbil⟧.',
      'Baghdad',
      'United States',
      'Washington',
      'Erbil',
    ],
    ['Shells fell on ⟦Toruń⟧ and ⟦Brăila⟧.', 'Toruń', 'Brăila'],
    ['⟦Iraqi⟧ and ⟦South Korean⟧ officers met in ⟦the Hague⟧ last week.', 'Iraq', 'South Korea', 'the Hague'],
    ['A convoy crossed from ⟦Jordan⟧ into ⟦Syria⟧ at dawn.', 'Jordan', 'Syria'],
    ['Drones hit ⟦Port-au-Prince⟧ and ⟦N’Djamena⟧.', 'Port-au-Prince', "N'Djamena"],
    ['THE ARMY ATTACKED ⟦SAN SALVADOR⟧ ON SUNDAY, POLICE SAID.', 'San Salvador'],
    ['A bomb exploded in ⟦Diyala⟧ province, north of the capital.', 'Diyala'],
    ['Two died in ⟦Mosul⟧, ⟦Nineveh⟧, medics said.', 'Mosul', 'Nineveh'],
  ])('%s', (marked, ...names) => {
    const { text, ranges } = parseMarked(marked)
    const found = mentionsOf(read(text))
    expect(found.map((mention) => mention.text.toLowerCase().replace(/^the /, ''))).toEqual(
      ranges.map((range) => text.slice(range.start, range.end).toLowerCase().replace(/^the /, '')),
    )
    expect(found.map((mention) => mention.place.name.toLowerCase().replace(/^the /, ''))).toEqual(
      names.map((name) => name.toLowerCase().replace(/^the /, '')),
    )
  })

  test.each([
    ['Michael Jordan scored 40 points.'],
    ['Paris Hilton wrote a column for the Washington Post.'],
    ['The writer Jordan Peterson came to the hall.'],
    ['The Jordan River rose on Sunday.'],
    ['Fans watched Real Madrid on Sunday.'],
    ['Mr. Lincoln said that he was reading a nice book in March.'],
    ['Sheikh Salem paid US$40 to the UN.'],
    ['Most of the officers were on the bus at the time.'],
    ['He lives at 12 Oxford Street.'],
    [''],
    ['\u0000\u0001 ☃️ 🏴‍☠️ ‮abc'],
  ])('no place: %s', (text) => expect(read(text)).toEqual([]))
})

describe('use', () => {
  test.each([
    ['Washington said that the talks had failed.', 'metonym'],
    ['Talks between Baghdad and Ankara broke down.', 'metonym'],
    ['A rocket landed in Baghdad on Sunday.', 'literal'],
    ['The Baghdad Police were on alert.', 'metonym'],
    ['The Turkish army withdrew.', 'demonym'],
    ['An agreement with Iraq was signed.', 'metonym'],
    ['Moscow and Tehran agreed on a plan.', 'metonym'],
    ['Fighting in Mosul and Baghdad has killed nine people.', 'literal'],
    ['The Sinjar Resistance Units were hit.', 'metonym'],
    ['The Baghdad Operations Command said so.', 'metonym'],
    ['The Kabul-based bank closed.', 'metonym'],
    ['Washington, D.C. said it was quiet.', 'literal'],
    ['The Damascus government signed it.', 'metonym'],
    ['The Minsk process is over.', 'metonym'],
    ['Rebels shelled the Damascus suburbs.', 'literal'],
    ['In Baghdad government forces fired.', 'literal'],
  ])('%s', (text, use) => expect(mentionsOf(read(text))[0]).toMatchObject({ use }))
})

describe('namesakes', () => {
  test.each([
    ['The mayor of Paris, Texas, met residents of Lamar County.', 'Paris', 'USA'],
    ['The French president returned to Paris from Lyon.', 'Paris', 'FRA'],
    ['Clashes went on in Tripoli and Misrata, Libya.', 'Tripoli', 'LBY'],
    ['An Israeli raid hit Tripoli in northern Lebanon, Lebanese officials said.', 'Tripoli', 'LBN'],
    ['Georgian troops left Tbilisi; Georgia mourned its dead.', 'Georgia', 'GEO'],
    ['Police in Atlanta, Georgia, and in Savannah searched homes.', 'Georgia', 'USA'],
    ['Rockets hit the Green Zone on Sunday.', 'Green Zone', 'IRQ'],
    ['Rockets hit the Green Zone in Kabul on Sunday.', 'Kabul Green Zone', 'AFG'],
    ['The leaders of Nigeria, Niger, Chad and Cameroon met.', 'Niger', 'NER'],
  ])('%s', (text, name, country) => expect(read(text).find((place) => place.name === name)).toMatchObject({ country }))

  test('the ones that were not chosen are kept, the likeliest first', () => {
    const [place] = read('A fire broke out in Springfield, Illinois.')
    expect(place).toMatchObject({ name: 'Springfield', admin1: 'Illinois' })
    expect(place!.candidates!.map((candidate) => candidate.admin1)).toContain('Massachusetts')
    const scores = place!.candidates!.map((candidate) => candidate.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  test('a word beside the name tells which kind is meant', () => {
    const found = read('ERBIL – Shells hit villages in Kirkuk province on Sunday, an officer in Kirkuk told reporters.')
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([
      ['Erbil', 'city'],
      ['Kirkuk', 'province'],
      ['Kirkuk', 'city'],
    ])
  })
})

describe('names that no gazetteer knows', () => {
  test.each([
    ['Gunmen stormed the village of Qarbatan in Diyala province.', 'Qarbatan', 33.95, 45],
    ['A mine went off in the al-Zabriya area, south of Kirkuk.', 'al-Zabriya', 35.4, 44.2],
    ['Three died in Tabrukha, a village in the Daquq district.', 'Tabrukha', 35.1, 44.4],
    ['They fled from Wardanka, near Sinjar.', 'Wardanka', 36.3, 41.9],
    ['Two policemen were shot in al-Mazrafa. The town of Tikrit was calm.', 'al-Mazrafa', 34.6, 43.7],
  ])('%s', (text, name, lat, lon) => {
    const place = read(text).find((found) => found.name === name)
    expect(place).toMatchObject({ basis: 'inferred', gazetteer: null, country: 'IRQ' })
    expect(Math.abs(place!.lat! - lat)).toBeLessThan(0.5)
    expect(Math.abs(place!.lon! - lon)).toBeLessThan(0.5)
  })

  test('a namesake far from where the text puts the name is another place', () => {
    const far = read('Gunmen raided Shirqat, a village in the Khanaqin district of Diyala.')
    expect(far[0]).toMatchObject({ name: 'Shirqat', basis: 'inferred', gazetteer: null, admin1: 'Diyala' })
    const near = read('Gunmen raided Shirqat, a town in Salahaddin province.')
    expect(near[0]).toMatchObject({ basis: 'stated', gazetteer: 'dateline:irq-shirqat' })
  })

  test('distance and direction move the point and size its uncertainty', () => {
    const place = read('The raid was on Qarbatan village, 60 km south of Kirkuk.').find(
      ({ name }) => name === 'Qarbatan',
    )!
    expect(place.lat).toBeCloseTo(35.468 - 60 / 111.2, 1)
    expect(place.uncertaintyKm).toBe(24)
    const undirected = read('The raid was on Qarbatan village, 60 km from Kirkuk.').find(
      ({ name }) => name === 'Qarbatan',
    )!
    expect(undirected).toMatchObject({ lat: 35.468, uncertaintyKm: 65 })
  })

  test('a kind said before a name does not end it', () => {
    const found = read('Gunmen attacked the village of Tal Qarbatan in Diyala province.')
    expect(found[0]).toMatchObject({ name: 'Tal Qarbatan', kind: 'village', admin1: 'Diyala' })
  })

  test('in a country alone there is no point', () => {
    const place = read('They took the town of Qarbatan in Burkina Faso.').find(({ name }) => name === 'Qarbatan')
    expect(place).toMatchObject({ country: 'BFA', lat: null, lon: null, uncertaintyKm: null })
  })

  test('another spelling is matched by its sound', () => {
    const place = read('Iraqi troops entered the town of Muqdadieh in Diyala.').find(
      ({ rule }) => rule === 'place/sound-alike',
    )
    expect(place).toMatchObject({ gazetteer: 'dateline:irq-muqdadiyah', basis: 'inferred' })
  })
})

describe('whatever the text', () => {
  const pieces = [
    'Iraq',
    ' of ',
    'al-',
    'Kirkuk',
    ', ',
    ' near ',
    'village',
    ' 45 km ',
    'PARIS',
    '.',
    ' (',
    ')',
    '\n',
    '’s ',
    'Š',
    '-',
    'US',
    'Mr. ',
    ' in ',
  ]
  test('nothing throws, spans fit, and the same comes out twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const found = read(text)
        for (const place of found) {
          expect(place.mentions.length).toBeGreaterThan(0)
          for (const mention of place.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
        }
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(found))
      }),
      { numRuns: 150 },
    )
  })

  test('a long list of names ends', () => {
    const text = `${'Springfield, Kirkuk, al-Hol, Paris and Georgia; '.repeat(400)}.`
    expect(read(text).length).toBeGreaterThan(2)
  })
})
