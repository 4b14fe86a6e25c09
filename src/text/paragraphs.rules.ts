/** A rule that tells by its wording alone what a whole line is. Such lines have no sentence structure that could be matched instead. */
export interface LineRule {
  readonly id: string
  readonly kind: 'masthead' | 'signature'
  /** Matched against the whole trimmed line, which is at most `longestLabel` units long. */
  readonly pattern: RegExp
  readonly finds: readonly string[]
  readonly ignores: readonly string[]
}

/** Longer lines are never taken for a masthead or a signature. */
export const longestLabel = 240

/** Lines by which an article's first and last lines tell of the article itself. The first that matches decides. */
export const lineRules: readonly LineRule[] = [
  {
    id: 'line/dated-label',
    kind: 'masthead',
    pattern:
      /^(?:(?:first |last |originally )?(?:published|publication|updated?|posted|modified|created|issued|released)(?: (?:on|at|date))?|date(?:line)?)(?:\s*[:\-–|])?\s+[\p{L}, .]{0,16}(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?\s+\d{1,2}|\d{1,2}:\d{2}).{0,100}(?<=[^.!?:]|[ap]\.m\.)$/iu,
    finds: [
      'Last Update: 2023-03-02 11:20:04 - Source: Example Wire',
      'date 2023-03-02 2023-03-02 10:05:28 - From: Example Wire',
      'Published: 3 May 2023',
      'Updated on March 3, 2022 at 4:15 p.m.',
      'Posted Mon, 6 Mar 2023 10:00 GMT',
    ],
    ignores: [
      'Published reports speak of 12 dead.',
      'Dates of the 2 talks were moved, officials said.',
      'Updated plans for the 3 bridges were shown.',
      'UPDATE 3 May 2023 10:00: The bridge has been closed to lorries, the mayor said.',
      'Update: 2 men died',
    ],
  },
  {
    id: 'line/source-label',
    kind: 'masthead',
    pattern: /^(?:source|from|via|by line|byline|author|agency|publisher|outlet)\s*:\s*\S.{0,80}$/iu,
    finds: ['Source: Example Wire', 'From: Example Post', 'Author: Jane Doe'],
    ignores: [
      'Source of the fire: a fuel tank, said the mayor, who had come from the next town to see the damage for himself.',
      'From the hill they saw smoke.',
    ],
  },
  {
    id: 'line/byline',
    kind: 'masthead',
    pattern:
      /^(?:By|BY|by):?\s+(?:(?:[ae]l-)?\p{Lu}[\p{L}.'’-]*\s+|(?:and|al|de|van|von|bin|el|of|the|\d{1,3})\s+){0,9}(?:[ae]l-)?\p{Lu}[\p{L}.'’-]*(?:\s*[,|–—/-]\s*[^.!?]{1,90})?$/u,
    finds: [
      'By Jane Doe',
      'By Jane Doe and John al-Roe',
      'By Jane Doe and EXAMPLE 7 STAFF',
      'By Jane Doe, Example Post, 12 March 2024',
      'BY JANE DOE | EXAMPLE POST',
    ],
    ignores: [
      'By Monday the road was open again.',
      'By then the soldiers of the 3rd brigade had left the town and the hills around it',
    ],
  },
  {
    id: 'line/bare-date',
    kind: 'masthead',
    pattern:
      /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}{0,6},?\s+)?(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?:[\sT,|–—-]+[^.!?]{0,60})?$/iu,
    finds: [
      '12 March 2024',
      'Sat, 20 Jul 2024 10:00:00 GMT',
      'March 3, 2022',
      '2024-03-02T10:15:00Z',
      'Sunday, 3 March 2024 | Example Post',
    ],
    ignores: ['12 March 2024 was the day on which the bridge fell.', '14 people died in 2024'],
  },
  {
    id: 'line/name-and-date',
    kind: 'masthead',
    pattern:
      /^(?:\p{Lu}[\p{L}.&’'-]*|of|and|the|[|/–—•,-]-*)(?:[\s,|/–—•][\s,|/–—•-]*(?:\p{Lu}[\p{L}.&’'-]*|of|and|the)){0,8}[\s,|/–—•][\s,|/–—•-]*(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+\p{Lu}\p{L}{2,8}\.?,?\s+\d{4}|\p{Lu}\p{L}{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?:[\s,|–—-]+(?:at\s)?\d{1,2}[:.]\d{2}.{0,20})?$/u,
    finds: [
      'Example Post | 26 January 2015',
      'Example Wire, BASRA/BAGHDAD, 8 January 2020',
      'Example Valley Monitor, July 20, 2025',
    ],
    ignores: ['Troops left on 26 January 2015', 'The bridge fell on March 3, 2022'],
  },
  {
    id: 'line/name-and-place',
    kind: 'masthead',
    pattern:
      /^\p{Lu}\p{Ll}[\p{L}.&’'-]*(?:\s\p{Lu}[\p{L}.&’'-]*){1,4}\s?\/\s?\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,2}$/u,
    finds: ['Example Valley / Baghdad', 'Example Wire/ Basra'],
    ignores: ['Baghdad / Basra', 'Troops leave the base/camp'],
  },
  {
    id: 'line/reading-time',
    kind: 'masthead',
    pattern: /^(?:\d{1,3} (?:min(?:ute)?s?) read|(?:read|listen) time:? .{1,30}|share this.{0,60}|advertisement)$/iu,
    finds: ['4 min read', 'Advertisement'],
    ignores: ['4 minutes passed before help came'],
  },
  {
    id: 'line/credits',
    kind: 'signature',
    pattern:
      /^[([—–\s-]{0,4}(?:(?:Additional |Further |With )?(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Cc]ompiled|[Ww]ritten|[Ee]dited|[Tt]ranslat(?:ed|ion)|[Pp]hotos?|[Gg]raphics?) by:? \p{Lu}|With (?:files|reporting|inputs?|agencies)\b|(?:Copyright|COPYRIGHT)\b|©|[Aa]ll rights reserved|[Ee]nd of (?:text|story|report)\b).{0,220}$/u,
    finds: [
      '(Reporting by Jane Doe; Editing by John Roe)',
      'Additional reporting by Jane Doe in Basra.',
      '© 2024 Example Wire',
      'With files from Example Wire',
    ],
    ignores: ['Reporting from the front has become harder, editors say.', 'Writing by hand is rare.'],
  },
  {
    id: 'line/agency-in-brackets',
    kind: 'signature',
    pattern: /^[([]\s*\p{Lu}[\p{L}&./\s-]{1,60}[)\]]\.?$/u,
    finds: ['(Example Wire)', '(AFP/Reuters)', '[AP]'],
    ignores: ['(he did not say when)', 'The army (EXA) left.'],
  },
  {
    id: 'line/end-mark',
    kind: 'signature',
    pattern: /^(?:[-–—*#=_~.·•\s/]{3,60}|-30-|ends?|###)$/iu,
    finds: ['###', '***', '-30-', 'ENDS'],
    ignores: ['30', 'end of the road'],
  },
]
