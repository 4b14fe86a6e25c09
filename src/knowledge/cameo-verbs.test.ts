import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReader } from '../pipeline.ts'
import { toArticle } from '../testing/read.ts'
import { parseCameoCodes, parseCameoVerbs } from './cameo-verbs.ts'
import { addVerbDictionaries, loadDataFiles, loadDataText } from './load.ts'

const dictionary = `# made for this test
<!-- its own -->
&ARMS
+CROSSBOWS
+CATAPULT {CATAPULTS}

&PARLEYS_
+PARLEY
+MOOT

--- SMITE [190] ---   # the hardest
SMITE {SMITES SMOTE SMITTEN SMITING}
WALLOP_ {WALLOPS} [182]
- * &ARMS [072]
- $ * DOWN + [1823]
- KING * WITH LANCE [180]

--- CONVOKE [---] ---
CONVOKE
- $ * &PARLEYS_ WITH + [046]
- * + [---]
`

describe('dictionaries of verbs', () => {
  const parsed = parseCameoVerbs(dictionary, 'test.verbs')

  test('verbs with the code of their block or their own; none where neither codes', () => {
    expect(parsed.verbs).toEqual([
      { lemma: 'smite', code: '190' },
      { lemma: 'wallop', code: '182' },
    ])
  })

  test('patterns with sets of objects and with particles, for each verb of the block', () => {
    expect(parsed.patterns).toEqual([
      { lemma: 'smite', code: '072', objects: ['crossbows', 'catapult'], particles: [] },
      { lemma: 'wallop', code: '072', objects: ['crossbows', 'catapult'], particles: [] },
      { lemma: 'smite', code: '1823', objects: [], particles: ['down'] },
      { lemma: 'wallop', code: '1823', objects: [], particles: ['down'] },
      { lemma: 'convoke', code: '046', objects: ['parley', 'moot'], particles: [] },
    ])
    expect(parsed.skipped).toBe(1)
  })

  test.each([
    ['SMITE\n', '1: a verb stands before any block'],
    ['--- SMITE [190] ---\nSMITE {SMOTE\n', '2: the braces'],
    ['--- SMITE [190] ---\nSMITE\n- DOWN [190]\n', '3: a pattern has no *'],
    ['--- SMITE [190] ---\nSMITE\n- * &HOSTS [190]\n', '3: the set &HOSTS'],
    ['--- SMITE [19x] ---\n', '1: "19x" is no CAMEO code'],
    ['--- SMITE [190 ---\n', "1: the code's bracket"],
    ['\n- * [190]\n', '2: a pattern stands before any verb'],
    ['+WORD\n', '1: a word of a set'],
    ['--- [190] ---\n', '1: a block has no name'],
    ['--- SMITE [190] ---\n=SMITE\n', '2: neither verb'],
  ])('%j is told with file and line', (text, told) => {
    expect(() => parseCameoVerbs(text, 'mine.verbs')).toThrow(`mine.verbs:${told}`)
  })

  test('whatever the text, it parses or names file and line', () => {
    const pieces = fc.constantFrom(
      '---',
      ' A ',
      '[190]',
      '[',
      '{B',
      '}',
      '- * ',
      '&S',
      '+W',
      '\n',
      '#',
      '~ ',
      '٣',
      '🙂',
      '_',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        try {
          const { verbs, patterns } = parseCameoVerbs(parts.join(''), 'any.verbs')
          for (const { code } of [...verbs, ...patterns]) expect(code).toMatch(/^\d{2,4}$/)
        } catch (thrown) {
          expect(String(thrown)).toMatch(/^DictionaryError: any\.verbs:\d+: /)
        }
      }),
    )
  })
})

describe('codes', () => {
  const toPlover = parseCameoCodes(loadDataText('en/cameo-codes.tsv'))

  test.each([
    ['1823', 'ASSAULT', null],
    ['193', 'ASSAULT', 'firearms'],
    ['1712', 'ASSAULT', 'destroy'],
    ['0874', 'RETREAT', 'withdraw'],
    ['046', 'CONSULT', null],
    ['057', 'AGREE', null],
    ['173', 'COERCE', 'arrest'],
  ])('%s is %s', (code, type, mode) => {
    expect(toPlover(code)).toEqual({ type, mode })
  })

  test('a mere statement, and what is no code, is no event', () => {
    for (const code of ['010', '014', '99', '1', '']) expect(toPlover(code)).toBeNull()
  })

  test('each of the twenty kinds is told', () => {
    for (let root = 2; root <= 20; root++) expect(toPlover(String(root).padStart(2, '0')), String(root)).not.toBeNull()
  })
})

describe('reading with a dictionary', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-verbs-'))
  const path = join(folder, 'mine.verbs')
  const read = (text: string) => {
    writeFileSync(path, dictionary)
    const reader = createReader(addVerbDictionaries(loadDataFiles(), [path]))
    rmSync(folder, { recursive: true, force: true })
    return reader.read(toArticle(text)).events
  }

  test('its verbs tell events in place of those of the package', () => {
    const events = read('Raiders walloped three soldiers near Tikrit. Guards abducted a farmer in Mosul.')
    expect(events.map(({ rule, type }) => `${rule} ${type}`)).toEqual(['event/verb/wallop ASSAULT'])
    expect(events[0]!.targets.map(({ name }) => name)).toEqual(['soldiers'])
  })
})

test('a file that cannot be followed is named with its line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-verbs-'))
  const path = join(folder, 'wrong.verbs')
  writeFileSync(path, 'SMITE\n')
  expect(() => addVerbDictionaries(loadDataFiles(), [path])).toThrow(`${path}:1: `)
  rmSync(folder, { recursive: true })
})
