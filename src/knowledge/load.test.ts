import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadActors } from './actors.load.ts'
import { loadEventLexicon } from './event-lexicon.load.ts'
import { addActorLists, loadDataFiles } from './load.ts'

describe("actor lists of the user's own", () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-actors-'))
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const lists = [
    write('mine.tsv', 'id\tname\nblue-guard\tBlue Guard\n'),
    write('old.actors', 'STRELSAU_LEAGUE_ [RURREB]\n'),
    write('old.agents', 'HARBOURMASTER {HARBOURMASTERS} [~GOV]\n'),
  ]
  const bundled = loadDataFiles()
  const files = addActorLists(bundled, lists)

  test('tables and dictionaries go before the bundled lists', () => {
    expect(loadActors(files).slice(0, 2)).toMatchObject([
      { id: 'blue-guard', name: 'Blue Guard', parent: null },
      { name: 'Strelsau League', codes: [{ country: 'RUR', sector: 'REB' }] },
    ])
    expect(loadActors(files).length).toBe(loadActors(bundled).length + 2)
  })

  test('agents are nouns that take part', () => {
    expect(loadEventLexicon(files).participants.get('harbourmasters')).toMatchObject({ kind: 'group', sector: 'GOV' })
  })

  test('what is read depends on them', () => {
    expect(files.hash).not.toBe(bundled.hash)
    expect(addActorLists(bundled, []).hash).toBe(bundled.hash)
  })

  test('a list that is not there is named', () => {
    expect(() => addActorLists(bundled, [join(folder, 'absent.tsv')])).toThrow('absent.tsv')
  })
})
