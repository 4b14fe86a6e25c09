import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const main = (text: string) => {
  const event = readText(text).events.find(({ type }) => type === 'ASSAULT')
  return event ? { killed: event.killed?.best ?? null, injured: event.injured?.best ?? null } : null
}

describe('what one sentence says that violence cost', () => {
  test.each([
    ['Four people were shot in Tulsa on Friday, one fatally.', 1, 3],
    ['Three other men, ages 25, 26 and 33, were injured in the town on Friday.', null, 3],
    ['Ada Quill, 71, died, and a woman, 41, was injured when gunmen raided a farm on Friday.', 1, 1],
    ['A 24-year-old father of three was shot and killed on Friday.', 1, null],
    ['A 2-year-old girl and four other people were wounded by gunmen on Friday.', null, 5],
    ['Three men and a teenager were wounded by gunmen on Friday.', null, 4],
    ['The gunman killed a 19-year-old at the campus on Friday.', 1, null],
    ['A shooting left a 6-year-old dead and his father wounded.', 1, 1],
    ['A shooting Friday night left two men dead and three others in critical condition.', 2, 3],
    ['One man was shot on Friday and later died at the hospital. Two other men were also shot.', 1, 2],
    ['Five members of a family were found shot dead at their home on Sunday.', 5, null],
    ['Police opened an inquiry into the fatal shootings of four people in Tulsa on Friday.', 4, null],
    ['A mother fatally shot her husband and three sons on Friday.', 4, null],
    ['A man shot his 7-year-old daughter to death on Friday.', 1, null],
    ['A gunfight broke out on Friday, and four people were shot. Caudill died; the other three were injured.', 1, 3],
    ['Five people were shot and one was killed at a bar early on Sunday.', 1, 4],
    ['Two men were shot at 710 SW 13th Terr. on Friday.', null, 2],
    ['The gunman killed two guards and wounded a third at a bank in Quito.', 2, 1],
    ['Two people were killed, and another injured, in a shooting at a motel in Quito on Saturday.', 2, 1],
    ['Officers are investigating a shooting at a bar that sent four people to the hospital on Sunday.', null, 4],
    ['The pair killed the boy and wounded his 11-year-old brother in September.', 1, 1],
    ['A shooting left three women and one man injured in Lima on Monday.', null, 4],
    ['A shooting on Monday left one person dead and three others in critical condition.', 1, 3],
    ['Two people were wounded in the 6800 block of Main Street when gunmen opened fire on Monday.', null, 2],
    ['16 people injured Sunday night in a shooting in Lima.', null, 16],
    ['Four people were shot in a fight in Lima. Two of them were critically injured.', null, 4],
    ['A man was charged with shooting at Acme Works in Lima on Monday.', null, null],
    ['Four people shot at a hotel in Lima on Monday are expected to recover.', null, 4],
    ['Two men were in critical condition and two others hurt after a shooting in Lima.', null, 4],
    ['A fight at a party broke out, leaving one dead and 11 others shot.', 1, 11],
    ['A man opened fire outside a club in Lima on Sunday, striking five people.', null, 5],
    ['A man, a boy and a girl were struck by gunmen on Monday.', null, 3],
    ['Ada Quill was killed in a quadruple shooting in Lima on Monday.', 1, 3],
    ['Officers were looking into a triple homicide in Lima on Monday.', 3, null],
    ['Police looked into shootings that killed two men and left two others wounded.', 2, 2],
    ['Four people were shot dead in a house on Monday. My son would not have hurt anyone, she said.', 4, null],
    ['A 3-year-old girl was killed in Lima on Monday when shots were fired, striking the girl.', 1, null],
    ['One person is dead and four others are injured after an early morning shooting Sunday.', 1, 4],
  ])('%s', (text, killed, injured) => {
    expect(main(text)).toEqual({ killed, injured })
  })

  test('a bare noun that cost nobody anything is nothing to file', () => {
    expect(main('Officers were called after a shooting on Sunday.')).toBeNull()
  })
})

describe('a doer who dies by his own hand is among the dead', () => {
  test.each([
    ['A gunman killed three people and then himself in Tulsa on Tuesday.', 4],
    ['A mother fatally shot her husband and three sons before killing herself.', 5],
    ['A man killed two neighbours on Friday before turning the gun on himself.', 3],
    ['A gunman killed three people in Tulsa and planned to kill himself.', 3],
    ['Five people were found dead after a gunman shot them on Friday and then killed himself.', 5],
  ])('%s', (text, killed) => {
    expect(main(text)?.killed).toBe(killed)
  })

  test('his death is a part of the toll, with its words', () => {
    const { events } = readText('A gunman killed three people and then himself in Tulsa on Tuesday.')
    expect(events[0]?.killed?.parts.map(({ best, evidence }) => [best, evidence.text])).toEqual([
      [3, 'three people'],
      [1, 'then himself'],
    ])
  })
})
