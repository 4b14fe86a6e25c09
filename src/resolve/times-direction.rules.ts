/** Words that turn a clause towards what lies ahead or behind, by what they do. */
export type DirectionRole = 'ahead' | 'planned' | 'planned-for' | 'intends' | 'timetable' | 'behind'

const rows: readonly (readonly [role: DirectionRole, words: string])[] = [
  // Auxiliaries of the future.
  ['ahead', "will 'll shall won't wo would"],
  // What they say is still to come.
  ['planned', 'scheduled expected due slated upcoming effective payable maturing deadline planning plans plan'],
  ['planned', 'expires begins ends starts opens matures'],
  // The same where "to" or "for" follows: "set for Monday".
  ['planned-for', 'planned set going'],
  // Their infinitive lies ahead: "agreed to meet on Friday", not "seemed to lurk".
  [
    'intends',
    'agree agreed decide decided intend intends intended expect expects expected hope hopes hoped want wants',
  ],
  ['intends', 'vow vowed promise promised pledge pledged threaten threatened ask asked urge urged prepare preparing'],
  [
    'intends',
    'order ordered vote voted plan plans planned scheduled due set going slated likely ready able need needs',
  ],
  [
    'intends',
    'invited supposed called about is are be been decision agreement proposal offer effort move right time chance',
  ],
  // Their present tells what is on the timetable: "the conference opens on Monday", "voters go to the polls on Sunday". By lemma.
  ['timetable', 'begin start open close end conclude resume expire arrive depart leave return travel fly go'],
  ['timetable', 'meet convene gather vote visit host sign hear take'],
  // Auxiliaries of the past and the perfect.
  ['behind', 'was were did had has have been ago'],
]

const byWord = new Map<string, Set<DirectionRole>>()
for (const [role, words] of rows)
  for (const word of words.split(' ')) byWord.set(word, (byWord.get(word) ?? new Set()).add(role))

/** Does the word, lower-cased, do that? */
export const hasDirection = (word: string, role: DirectionRole): boolean => byWord.get(word)?.has(role) === true
