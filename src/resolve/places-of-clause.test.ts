import { describe, expect, test } from 'vitest'
import { loadPlaceWords } from '../find/place-words.ts'
import { openGazetteer } from '../knowledge/gazetteer.ts'
import { loadDataFiles } from '../knowledge/load.ts'
import { parseMarked } from '../testing/marked.ts'
import { sentencesOf } from '../testing/sentences.ts'
import { resolvePlaces } from './places.ts'
import { placeForClause } from './places-of-clause.ts'

const files = loadDataFiles()
const gazetteer = openGazetteer(files)
const words = loadPlaceWords(files)

/** The name of the place of the marked predicate, in one sentence. */
function placeOf(marked: string): string | null {
  const { text, ranges } = parseMarked(marked)
  const sentences = sentencesOf(text)
  const places = resolvePlaces(text, sentences, gazetteer, words)
  const sentence = sentences.find(({ start, end }) => start <= ranges[0]!.start && ranges[0]!.end <= end)!
  return placeForClause(places, sentence, ranges[0]!)?.mention.text ?? null
}

describe('where it happened', () => {
  test.each([
    ['Two soldiers ⟦were killed⟧ in Daquq, Kirkuk province, on Sunday.', 'Daquq'],
    ['In Mosul, gunmen ⟦shot⟧ a policeman.', 'Mosul'],
    ['Troops from Baghdad ⟦raided⟧ a hideout near Tikrit.', 'Tikrit'],
    ['Rockets ⟦were fired⟧ from Mosul at the base in Erbil.', 'Erbil'],
    ['The army ⟦arrested⟧ five men in Samarra, officials in Baghdad said.', 'Samarra'],
    ['A bomb ⟦went off⟧ in the Hamrin Mountains of Iraq.', 'Hamrin Mountains'],
    ['Turkish jets ⟦struck⟧ Qandil overnight.', 'Qandil'],
    ['Washington said it ⟦had killed⟧ him in Syria.', 'Syria'],
    ['The militia also ⟦shelled⟧ El Obeid in North Kordofan.', 'El Obeid'],
    ['Warplanes ⟦struck⟧ the weekly market of Saraqib, near Idlib.', 'Saraqib'],
    ['Jets ⟦bombed⟧ hideouts north of Hatra, on the line between Nineveh and Salahaddin.', 'Hatra'],
    ['TAMPA, Florida – Iraq’s air force ⟦bombed⟧ a cave in Hamrin.', 'Hamrin'],
    ['A US soldier ⟦was wounded⟧ on Monday.', null],
    ['Turkish officials ⟦met⟧ them.', null],
    ['Gunmen ⟦fled⟧.', null],
  ])('%s', (marked, name) => expect(placeOf(marked)).toBe(name))
})
