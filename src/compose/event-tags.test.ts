import { describe, expect, test } from 'vitest'
import { testReader, toArticle } from '../testing/read.ts'

const tagsOf = (text: string): readonly string[] =>
  testReader()
    .read(toArticle(text))
    .events.flatMap(({ tags }) => tags)

describe("what was hit, in the aid sector's terms", () => {
  test.each([
    ['health care', 'An air strike hit a hospital in Idlib, killing two nurses.'],
    ['health care', 'Gunmen attacked an ambulance near Bamenda.'],
    ['health care', 'Rebels looted a health centre in Rutshuru.'],
    ['health care', 'A vaccination team was attacked by gunmen in Kohat.'],
    ['aid workers', 'Gunmen kidnapped two aid workers near Tillaberi.'],
    ['aid workers', 'A humanitarian worker was killed in an ambush near Kaya.'],
    ['aid workers', 'Armed men attacked an aid convoy in Tigray.'],
    ['aid workers', 'A UN food truck was looted by militiamen in Darfur.'],
    ['schools', 'Gunmen abducted 80 pupils from a school in Kebbi.'],
    ['schools', 'Shells fell on a kindergarten in Kharkiv.'],
    ['journalists', 'Police beat two reporters in Harare.'],
    ['infrastructure', 'Russian missiles hit a power plant in Odesa.'],
    ['infrastructure', 'Militants blew up a bridge near Kirkuk.'],
    ['infrastructure', 'Shelling damaged a water station in Hasakeh.'],
    ['civilians', 'Gunmen killed five villagers near Gao.'],
    ['civilians', 'Soldiers fired on refugees near the border.'],
  ])('%s: %s', (tag, text) => {
    expect(tagsOf(text)).toContain(tag)
  })

  test('a factory worker is no aid worker, a fashion centre no health centre', () => {
    expect(tagsOf('Gunmen kidnapped a factory worker near Tillaberi.')).not.toContain('aid workers')
    expect(tagsOf('Gunmen attacked a fashion centre in Rutshuru.')).not.toContain('health care')
  })
})
