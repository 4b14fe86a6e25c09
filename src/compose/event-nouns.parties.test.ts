import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const attacks = (text: string) =>
  readText(text)
    .events.filter(({ type }) => type === 'ASSAULT')
    .map(({ agents, targets }) => ({
      agents: agents.map(({ name }) => name),
      targets: targets.map(({ name }) => name),
    }))

describe('who is said to be behind a deed that a noun names', () => {
  test.each([
    ['The president holds the rebels responsible for the murder of two judges.', ['rebels']],
    ['The government blamed the armed forces for the murder of two judges.', ['armed forces']],
    ['Army officers are responsible for the murder of two judges.', ['Army officers']],
    ['Army officers are not responsible for the murder of two judges.', []],
  ])('%s', (text, agents) => {
    expect(attacks(text)[0]?.agents).toEqual(agents)
  })

  test('how the fighting was is nobody', () => {
    expect(attacks('Heavy fighting broke out in the hills tonight.')[0]?.agents).toEqual([])
  })
})

describe('what was hit', () => {
  test.each([
    ['A car bomb exploded outside the offices of a union in the heart of Oslo.', ['offices of a union']],
    ['A bomb exploded in the town of Lillehammer.', []],
    ['Rebels attacked the town of Lillehammer.', ['town of Lillehammer']],
  ])('%s', (text, targets) => {
    expect(attacks(text)[0]?.targets).toEqual(targets)
  })

  test('"took place" hits no place; "shot to death" is one deed', () => {
    expect(attacks('Gunmen killed two guards. The attack took place on Friday.')[0]?.targets).toEqual(['guards'])
    expect(attacks('Two guards were shot to death by gunmen on Friday.')).toHaveLength(1)
  })

  test('a strike of workers is no air strike', () => {
    expect(attacks("The teachers' strike went on in Oslo.")).toEqual([])
  })
})
