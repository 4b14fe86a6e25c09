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

describe('who says it, and to whom', () => {
  test.each<[string, readonly (readonly (string | null)[])[]]>([
    [
      'The consul warned residents to stay away from the harbour.',
      [['consul', 'to stay away from the harbour', 'residents']],
    ],
    ['The consul warned Chile against a blockade of Arica.', [['consul', 'a blockade of Arica', 'Chile']]],
    [
      'The deputy told lawmakers on Tuesday the plan had been dropped.',
      [['deputy', 'the plan had been dropped', 'lawmakers']],
    ],
    ['The mayor told Reuters that bread was short.', [['mayor', 'bread was short', 'Reuters']]],
    [
      '"I will not resign," the premier told the BBC in an interview aired on Sunday.',
      [['premier', 'I will not resign,', 'the BBC']],
    ],
    [
      'The mayor said the bridge would close on Monday and asked residents to stay at home.',
      [
        ['mayor', 'the bridge would close on Monday', null],
        ['mayor', 'to stay at home', 'residents'],
      ],
    ],
    ['A source familiar with the talks told AFP that a deal was near.', [['source', 'a deal was near', 'AFP']]],
    ['The agency quoted the consul as saying that calm had returned.', [['consul', 'calm had returned', null]]],
    ['The officer, who asked not to be named, said the raid had failed.', [['officer', 'the raid had failed', null]]],
    ['The council called for calm in a statement.', [['council', 'calm', null]]],
    ['The raid was claimed by the Red Column.', [['Red Column', 'The raid', null]]],
    ['The Red Column claimed responsibility for the raid.', [['Red Column', 'responsibility for the raid', null]]],
    ['Police questioned two men.', []],
    ['No group has claimed the raid.', []],
    ['The operation, dubbed "Iron Broom", began at dawn.', []],
  ])('%s', (text, expected) => {
    const { statements } = readText(text)
    expect(
      statements.map(({ speaker, content, addressee }) => [speaker.name, content.text, addressee?.name ?? null]),
    ).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    [
      'The minister of finance, Gen. Tariq al-Hadi, arrived. He said the port was calm. The minister added that ships were waiting.',
      ['Tariq al-Hadi', 'Tariq al-Hadi'],
    ],
    ['Gen. Tariq al-Hadi arrived. The general said the port was calm.', ['Tariq al-Hadi']],
    [
      'Amal Zein, the Tunisian prime minister, spoke. The premier warned that the port must open by March.',
      ['Amal Zein'],
    ],
    [
      'The Popular Front for the Hills took a town. The militant group said six tanks were seized. It vowed to go on.',
      ['Popular Front for the Hills', 'Popular Front for the Hills'],
    ],
  ])('%s: descriptions and pronouns stand for one named before', (text, expected) => {
    const { statements } = readText(text)
    expect(statements.map(({ speaker }) => speaker.name)).toEqual(expected)
    expect(statements.every(({ speaker }) => speaker.basis === 'inferred')).toBe(true)
  })

  test('"in her words" reports what she said', () => {
    expect(said('Judge Salwa Haddad left. In her words, the state "looked away".')).toEqual([
      ['Salwa Haddad', 'the state "looked away".'],
    ])
  })

  test('whom a report cites says the same within it', () => {
    const { statements } = readText('Local media, citing security sources, reported that six people had been freed.')
    expect(statements.map(({ speaker, content, within }) => [speaker.name, content.text, within])).toEqual([
      ['security sources', 'six people had been freed', 's2'],
      ['Local media', 'six people had been freed', null],
    ])
  })
})

test.each([
  ['The consul refused to say how many ships were lost.', 'unsaid'],
  ['The consul never promised elections.', 'unsaid'],
  ['The consul is expected to say that the truce has failed.', 'future'],
  ['If the rebels say they agree, the talks will begin.', 'conditional'],
])('%s: %s', (text, expected) => expect(readText(text).statements.map(({ said }) => said)).toEqual([expected]))

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
