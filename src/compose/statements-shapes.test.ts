import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read.ts'

const said = (text: string) =>
  readText(text).statements.map(({ speaker, content }) => [speaker.name, content.text.trim()])

describe('where a report ends and another begins', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    [
      'More people were hurt, the mayor said, adding that the road was closed.',
      [
        ['mayor', 'More people were hurt'],
        ['mayor', 'the road was closed'],
      ],
    ],
    [
      'Many are dead, according to a UN report, which said the killings may be crimes.',
      [
        ['UN report', 'Many are dead'],
        ['UN report', 'the killings may be crimes'],
      ],
    ],
    ['Twelve were civilians, said the NGO, which is based in London.', [['NGO', 'Twelve were civilians']]],
    [
      'A villager who reached Basra put the loss at around 500 homes and said one person was wounded.',
      [
        ['villager', 'the loss at around 500 homes'],
        ['villager', 'one person was wounded'],
      ],
    ],
    [
      'The minister said that the talks were over and that both sides would meet again.',
      [
        ['minister', 'the talks were over'],
        ['minister', 'both sides would meet again'],
      ],
    ],
    ['The mayor said people were hurt.', [['mayor', 'people were hurt']]],
    ['His assertion that no drone flew drew laughter.', [['he', 'no drone flew']]],
    ['« We stay », said the envoy.', [['envoy', 'We stay']]],
  ])('%s', (text, expected) => expect(said(text)).toEqual(expected))

  test('a report within a report ends where the outer one does', () => {
    const { statements } = readText('US intelligence estimates that 2,500 fighters remain, Kurman told Congress.')
    expect(statements.map(({ content, within }) => [content.text, within])).toEqual([
      ['2,500 fighters remain', 's2'],
      ['US intelligence estimates that 2,500 fighters remain', null],
    ])
  })
})

describe('a bare noun is content', () => {
  test.each<[string, string, string]>([
    ['The chancellor pledged help.', 'chancellor', 'help'],
    ['The embassy promised aid.', 'embassy', 'aid'],
    ['Peru demanded compensation.', 'Peru', 'compensation'],
    ['The bishops urged restraint.', 'bishops', 'restraint'],
    ['The brigade vowed revenge.', 'brigade', 'revenge'],
    ['The senate rejected the offer.', 'senate', 'the offer'],
    ['Norway offered condolences.', 'Norway', 'condolences'],
    ['The general admitted losses.', 'general', 'losses'],
    ['Jordan ruled out talks.', 'Jordan', 'talks'],
  ])('%s', (text, speaker, content) => expect(said(text)).toEqual([[speaker, content]]))
})

describe('a claim that is answered in the passive', () => {
  test.each<[string, string, string, string]>([
    ['The claim was denied by the ministry.', 'ministry', 'denies', 'The claim'],
    ['The report was dismissed as false by the navy.', 'navy', 'denies', 'The report'],
    [
      'Rumours that the port had burned were denied by the mayor.',
      'mayor',
      'denies',
      'Rumours that the port had burned',
    ],
    ['The allegation was rejected by Lima.', 'Lima', 'denies', 'The allegation'],
    ['The arrests were condemned by the bishops.', 'bishops', 'condemns', 'The arrests'],
  ])('%s', (text, speaker, stance, content) => {
    const { statements } = readText(text)
    expect(statements.map((one) => [one.speaker.name, one.stance, one.content.text])).toEqual([
      [speaker, stance, content],
    ])
  })

  test.each([
    'It was denied that any sailor had landed.',
    'The seat was contested by six candidates.',
    'The troops were welcomed by cheering crowds.',
  ])('%s: nobody says anything', (text) => expect(said(text)).toEqual([]))
})

describe('fixed phrases that report nothing', () => {
  test.each([
    'The minister said so.',
    'The navy turned back, or so officials said.',
    'As they say, money talks.',
    'Needless to say, the bridge stayed shut.',
    'The ferry is gone, that is to say nobody can cross.',
    'The idea was odd, to say the least.',
    'It goes without saying that the port will stay closed.',
    'The mayor is, so to speak, the king of the valley.',
    'Let us say the truce holds for a week.',
    "Let's say the truce holds for a week.",
    'It is said that the admiral fled.',
  ])('%s', (text) => expect(said(text)).toEqual([]))
})

describe('bad input', () => {
  test.each([
    ['a mark that never closes', '“We will stay, the governor said. The road is open, he added.'],
    ['marks of all kinds', '"We “will ‘stay« the governor said. "\' ” » he added ‘.'],
    ['a whole article in marks', `“${'The mayor said the road is open. '.repeat(300)}”`],
    ['a mark a word', '“We” “will” “stay” “said” “the” “governor” '.repeat(200)],
  ])('%s: every content is a slice of the text', (_, text) => {
    const { statements, document } = readText(text)
    for (const { content, evidence, cue } of statements)
      for (const { start, end, text: words } of [content, evidence, cue])
        expect(document.text.slice(start, end)).toBe(words)
  })
})
