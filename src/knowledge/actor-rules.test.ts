import { expect, test } from 'vitest'
import { loadActorRules } from './actor-rules.ts'
import { loadDataFiles } from './load.ts'

const rules = loadActorRules(loadDataFiles())

test.each([
  ['Ruritanian Air Force', null, 'MIL'],
  ['Kenyan Navy', 'KEN', 'MIL'],
  ['South Korean Ministry of Transport', 'KOR', 'GOV'],
  ['Ministry of Fisheries of Norway', 'NOR', 'GOV'],
  ['Bolivian Senate', 'BOL', 'LEG'],
  ['Peruvian National Police', 'PER', 'COP'],
  ['Blue Door Theatre', null, null],
  ['', null, null],
])('%s', (name, country, sector) => expect(rules.toCode(name)).toEqual({ country, sector }))
