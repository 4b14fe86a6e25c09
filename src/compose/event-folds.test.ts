import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const typesOf = (text: string): readonly string[] => readText(text).events.map(({ type }) => type)

describe('one deed a chain of clauses', () => {
  test.each([
    ['The army lifted a blockade on the port.', ['RETREAT']],
    ['Norway and Chad agreed to share intelligence.', ['AGREE']],
    ['The rebels threatened to shell the port.', ['THREATEN']],
    ['The minister accused the rebels of violating the truce.', ['ACCUSE']],
    ['Kenya demanded that Chad refuse to recognize the council.', ['REQUEST']],
    ['Kenya said that Chad must agree on a new border.', ['REQUEST']],
    ['The rebels threatened to impose a curfew in the port.', ['THREATEN']],
    ['Police arrested a teacher for collaborating with the rebels.', ['COERCE']],
    ['Serbia lodged a protest with Albania, charging its neighbor with inciting a revolt.', ['ACCUSE']],
    ['The rebels said they will release the mayor.', ['AGREE']],
    ['The bridge was built after World War Two.', []],
    ['Armed men surrounded a bus near Lima and shot the driver.', ['ASSAULT']],
    ['Two air raids hit three men of the militia in the valley.', ['ASSAULT']],
    ['The ministers ended talks in Oslo without agreeing whether to leave Chad.', ['CONSULT', 'AGREE']],
    ['Eight gunmen were killed when they attacked a post near Lima.', ['ASSAULT']],
    ['Prisoners rioted in Lima, setting fire to their mattresses.', ['PROTEST']],
    ['Students blocked roads in Lima to press their demands for reform.', ['PROTEST']],
    ['The camp was attacked by militiamen armed with machetes.', ['ASSAULT']],
    ['Peru praised Chile and insisted that the unrest was an old feud.', ['SUPPORT']],
    ['Peru has refused to deploy peacekeepers in Chad.', ['REJECT']],
    ['Rebel leaders said they would meet the mediator if Peru freed them.', ['AGREE']],
    ['Peru announced that it will withdraw its force from Chad unless the rebels keep the truce.', ['THREATEN']],
    ['Rebels killed two soldiers and agreed to release the mayor.', ['ASSAULT', 'AGREE']],
  ])('%s', (text, types) => {
    expect(typesOf(text)).toEqual(types)
  })

  test('what is called for a day to come stays to come', () => {
    const { events } = readText('Unions have called a general strike for Monday.')
    expect(events.map(({ type, status }) => `${type} ${status}`)).toEqual(['PROTEST planned'])
  })

  test('violence stays beside the charge that names it', () => {
    expect(typesOf('The ministry accused the rebels of shelling the market.')).toContain('ASSAULT')
  })
})
