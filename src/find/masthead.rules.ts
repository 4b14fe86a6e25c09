/** Which parts of an article a rule is held against. `lead`: the first paragraph of the body, `top` and `foot`: short parts at its edges. */
export type MastheadPlace = 'masthead' | 'title' | 'lead' | 'top' | 'foot' | 'signature'

/** A rule that reads what an article says of itself. Its pattern's groups name what it finds: `outlet`, `byline`, `published`. */
export interface MastheadRule {
  readonly id: string
  readonly places: readonly MastheadPlace[]
  readonly pattern: RegExp
  /** Of two rules that find the same, the weightier one is believed. */
  readonly weight: number
  /** The outlet must be known, or be named as only outlets are. */
  readonly known?: true
  /** What follows the outlet must not be one: a photographer's name stands before an agency's. */
  readonly last?: true
  /** Text with what is found between ⟦ ⟧, one rule at a time. */
  readonly finds: readonly string[]
  readonly ignores: readonly string[]
}

/** All rules of mastheads and signatures; of what they find the heaviest is taken. */
export const mastheadRules: readonly MastheadRule[] = [
  {
    id: 'masthead/source-label',
    places: ['masthead', 'top', 'foot', 'signature'],
    pattern:
      /(?:^|[\s|•(–—-])(?:source|from|via|publisher|outlet|agency)\s*:\s*(?<outlet>[^\s|•()][^|•()\n]{1,50}?)\s*(?=$|[|•)]|\s[–—-]\s|\s(?:date|published|updated|posted)\b)/iu,
    weight: 10,
    finds: [
      'Last Update: 2023-03-02 11:20:04 - Source: ⟦Example Wire⟧',
      'date 2023-03-02 - From: ⟦Example Wire⟧',
      'Source: ⟦AFP⟧',
    ],
    ignores: ['The source: it was a fuel tank that burnt', 'From the hill they saw smoke'],
  },
  {
    id: 'masthead/published-label',
    places: ['masthead', 'title', 'top', 'foot', 'signature'],
    pattern:
      /(?:^|[\s|•(–—-])(?:published|posted|publication date|date|issued|released|created)(?:\s+(?:on|at|date))?\s*[:–—-]?\s+(?<published>[^|•\n]{0,50})/iu,
    weight: 10,
    finds: [
      'Published: ⟦3 May 2023⟧',
      'date ⟦2023-03-02⟧ 2023-03-02 10:05:28 - From: Example Wire',
      'Posted on ⟦March 3, 2022⟧ at 4 p.m.',
    ],
    ignores: ['Published by order of the mayor', 'To date 12 people have died'],
  },
  {
    id: 'masthead/updated-label',
    places: ['masthead', 'title', 'top', 'foot', 'signature'],
    pattern:
      /(?:^|[\s|•(–—-])(?:last )?(?:updated?|modified|revised)(?:\s+(?:on|at))?\s*[:–—-]?\s+(?<published>[^|•\n]{0,50})/iu,
    weight: 6,
    finds: ['Last Update: ⟦2023-03-02⟧ 11:20:04 - Source: Example Wire', 'Updated ⟦3 May 2023⟧'],
    ignores: ['Updated plans were shown'],
  },
  {
    id: 'masthead/byline',
    places: ['masthead'],
    pattern: /^(?:By|BY|by|Author|AUTHOR|Byline)(?:\s*:)?\s+(?<byline>\p{Lu}[^,|–—\n]{1,80}?)\s*(?=$|[,|–—]|\s-\s)/u,
    weight: 8,
    finds: ['By ⟦Jane Doe⟧', 'By ⟦Jane Doe and John Roe⟧, Example Post, 12 March 2024', 'Author: ⟦Jane Doe⟧'],
    ignores: ['By our correspondents', 'Source: Example Wire'],
  },
  {
    id: 'masthead/byline-outlet',
    places: ['masthead'],
    pattern:
      /^(?:By|BY)\s[^,|–—\n]{2,80}?\s*(?:[,|–—]|\s-\s)\s*(?<outlet>\p{Lu}[^,|–—\d\n]{1,50}?)\s*(?=$|[,|–—]|\s-\s)/u,
    weight: 7,
    known: true,
    finds: ['By Jane Doe, ⟦Example Post⟧, 12 March 2024', 'BY JANE DOE | ⟦EXAMPLE POST⟧'],
    ignores: ['By Jane Doe, Basra', 'By Jane Doe'],
  },
  {
    id: 'masthead/outlet-first',
    places: ['masthead'],
    pattern:
      /^(?!(?:By|BY|Copyright|Source|From|Via|Author|Date|Published|Posted|Updated|Last|Created|Modified|Issued|Released|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)\b)(?<outlet>\p{Lu}(?!\p{Lu}+[\s,]*\d)[^,|/–—\d:\n]{1,50}?)\s*(?:[,|/–—]|\s-\s)/u,
    weight: 7,
    last: true,
    finds: [
      '⟦Example Post⟧ | 26 January 2015',
      '⟦Example Wire⟧, BASRA, 8 January 2020',
      '⟦Example Valley⟧ / Baghdad, 30 January 2024',
    ],
    ignores: ['Sunday, 26 January 2015', 'By Jane Doe, Example Post', 'Jane Doe / Reuters'],
  },
  {
    id: 'masthead/outlet-last',
    places: ['masthead'],
    pattern: /\d{4}\s*(?:[,|/–—]|\s-\s)\s*(?<outlet>\p{Lu}[^,|/–—\d:\n]{1,50})$/u,
    weight: 5,
    known: true,
    finds: ['26 January 2015 | ⟦Example Post⟧'],
    ignores: ['26 January 2015, Baghdad'],
  },
  {
    id: 'masthead/outlet-alone',
    places: ['masthead'],
    pattern: /^(?!By\b|BY\b)(?<outlet>\p{Lu}[^,|/–—\d:\n]{1,50})$/u,
    weight: 4,
    finds: ['⟦Example Valley Dispatch⟧'],
    ignores: ['By Jane Doe', 'Advertisement'],
    known: true,
  },
  {
    id: 'masthead/date-alone',
    places: ['masthead'],
    pattern:
      /^(?<published>(?!(?:.{0,30}\b)?(?:published|posted|updated?|modified|revised|created|issued|released|date)\b).{6,120})$/iu,
    weight: 5,
    finds: ['⟦12 March 2024⟧', 'Sunday, ⟦3 March 2024⟧ | Example Post', 'By Jane Doe, Example Post, ⟦12 March 2024⟧'],
    ignores: ['03/04/2024', 'March 12', 'Updated 3 May 2023'],
  },
  {
    id: 'masthead/title-suffix',
    places: ['title'],
    pattern: /\S\s+(?:[|–—-]|::)\s+(?<outlet>\p{Lu}[^|–—:\n]{1,40})$/u,
    weight: 6,
    known: true,
    finds: ['Clashes in the hills - ⟦BBC News⟧', 'Clashes in the hills | ⟦Example Post⟧'],
    ignores: ['Clashes in the hills - Thousands flee'],
  },
  {
    id: 'masthead/agency-in-brackets',
    places: ['signature'],
    pattern: /^[([]\s*(?<outlet>\p{Lu}[^()[\]]{1,60}?)\s*[)\]]\.?$/u,
    weight: 5,
    known: true,
    finds: ['(⟦AFP⟧)', '[⟦Example Wire⟧]'],
    ignores: ['(Reporting by Jane Doe)'],
  },
  {
    id: 'masthead/signature',
    places: ['signature'],
    pattern: /^[–—\s-]{0,4}(?<outlet>\p{Lu}[^()[\]|©:,]{1,58})$/u,
    weight: 6,
    known: true,
    finds: ['⟦The Example Globe⟧', '— ⟦Reuters⟧'],
    ignores: ['Reporting by Jane Doe', 'ENDS'],
  },
  {
    id: 'masthead/copyright',
    places: ['signature', 'foot'],
    pattern:
      /^(?:©|copyright)(?:\s*(?:\(c\)|©))?(?:\s*\d{4}(?:[–-]\d{4})?)?[\s,]*(?:by\s+)?(?!copyright|all rights)(?<outlet>\p{L}[^.,|\d©]{1,50}?)\s*(?=$|[.,|\d]|all rights)/iu,
    weight: 5,
    finds: ['© 2024 ⟦Example Wire⟧', 'Copyright 2024 ⟦Example Post⟧. All rights reserved.'],
    ignores: ['All rights reserved'],
  },
]
