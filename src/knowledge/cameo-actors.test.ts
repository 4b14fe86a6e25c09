import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOn } from './actors.ts'
import { parseCameoActors, parseCameoAgents, toActorCode } from './cameo-actors.ts'

const actors = `# made for this test
;another comment
RURITANIA_ [RUR]
+RURITANIAN_
+KINGDOM_OF_RURITANIA_  ; its long name

RUDOLF_ELPHBERG_ [RURELI]
\t[RURGOV 19940101-19991231]
\t[RUROPP >20000101]
BLACK_MICHAEL_ [RURREB <900615] ; until his death
RURITANIAN_BROADCASTER_ [RURMED]
NO_CODE_AT_ALL_
STRELSAU_RELIEF_ [NGOHLH]
`

describe('CAMEO dictionaries of actors', () => {
  const parsed = parseCameoActors(actors)

  test('entries with synonyms, comments left out', () => {
    expect(parsed.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['Ruritania', 'Ruritanian', 'Kingdom of Ruritania'],
      ['Rudolf Elphberg'],
      ['Black Michael'],
      ['Ruritanian Broadcaster'],
      ['Strelsau Relief'],
    ])
  })

  test.each([
    [null, 'RUR', 'ELI'],
    ['1993-05-01', 'RUR', 'ELI'],
    ['1994-01-01', 'RUR', 'GOV'],
    ['1999-12-31', 'RUR', 'GOV'],
    ['2012-03-04', 'RUR', 'OPP'],
  ])('codes of certain days: %s', (day, country, sector) => {
    expect(codeOn(parsed[1]!, day)).toMatchObject({ country, sector })
  })

  test('dates of six digits', () => {
    expect(parsed[2]!.codes).toEqual([{ country: 'RUR', sector: 'REB', from: null, to: '1990-06-15' }])
  })

  test.each([
    ['SYRMILAIR', 'SYR', 'MIL'],
    ['MIL', null, 'MIL'],
    ['USAMED', 'USA', 'JRN'],
    ['NGOHLH', 'NGO', 'MED'],
    ['IGOEUREEC', 'IGO', null],
    ['RUR', 'RUR', null],
  ])('%s', (code, country, sector) => expect(toActorCode(code)).toEqual({ country, sector }))

  test('what is no code is none', () => expect(toActorCode('---')).toBeNull())
})

test('CAMEO dictionaries of agents', () => {
  const agents = parseCameoAgents(
    '!PERSON! = MAN, WOMAN\nPOLICE_OFFICER [~COP] # comment\nPOLICEMAN {POLICEMEN} [~COP]\nPOLICE {} [~COP]\nOPPOSITION_!PERSON! [~OPP]\nNOTHING\n',
  )
  expect(agents).toEqual([
    { noun: 'police officer', plural: 'police officers', sector: 'COP' },
    { noun: 'policeman', plural: 'policemen', sector: 'COP' },
    { noun: 'police', plural: null, sector: 'COP' },
    { noun: 'opposition man', plural: 'opposition mans', sector: 'OPP' },
    { noun: 'opposition woman', plural: 'opposition womans', sector: 'OPP' },
  ])
})

test('any text is parsed without a throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      parseCameoActors(text)
      parseCameoAgents(text)
    }),
  )
})
