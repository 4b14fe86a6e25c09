import { pick } from './draw.ts'

/** A text as an outlet prints it. */
export interface Print {
  readonly outlet: string
  readonly title: string
  readonly text: string
  /** ISO day. */
  readonly published: string
}

/** What editors do to a wire text. Each keeps most of the words. */
export const edits = ['cut', 'retitle', 'new lead', 'glue', 'quote', 'units', 'sign', 'furniture', 'numerals'] as const
export type Edit = (typeof edits)[number]

const titles = [
  'What we know so far',
  'Live: latest from the region',
  'World in brief',
  'Conflict update',
  'Report from the north',
]
const leads = [
  'Officials and residents gave details on what had happened the day before.',
  'The following report reached our newsroom in the early hours.',
  'Tension in the region has grown again, and both sides blame each other.',
]
const quotes = [
  '“We heard it from the other end of the street and ran,” a shopkeeper told this newspaper.',
  '“Nobody has called us yet,” said a clerk at the town hall.',
  '“This cannot go on,” a teacher said by telephone.',
]
const furniture = [
  'Subscribe to our newsletter for more stories like this.',
  'All rights reserved. Click here to read more from our newsroom.',
  'Follow us on social media. Sign up for news alerts.',
]
const numerals: readonly (readonly [RegExp, string])[] = [
  [/\btwo\b/g, '2'],
  [/\bthree\b/g, '3'],
  [/\bfour\b/g, '4'],
  [/\bsix\b/g, '6'],
  [/\bten\b/g, '10'],
]

const toParagraphs = (text: string): string[] => text.split('\n\n')

/** Miles and feet for kilometres and metres, as papers do for their readers. */
const translateUnits = (text: string): string =>
  text
    .replace(/(\d+) kilomet(?:er|re)s/g, (_, km) => `${Math.round(Number(km) * 0.62)} miles`)
    .replace(/(\d+) met(?:er|re)s/g, (_, m) => `${Math.round(Number(m) * 3.28)} feet`)

const apply: Readonly<Record<Edit, (print: Print, draw: () => number) => Print>> = {
  cut(print, draw) {
    const paragraphs = toParagraphs(print.text)
    const kept = Math.max(2, Math.ceil(paragraphs.length * (0.5 + 0.4 * draw())))
    return { ...print, text: paragraphs.slice(0, kept).join('\n\n') }
  },
  retitle: (print, draw) => ({ ...print, title: pick(draw, titles) }),
  'new lead': (print, draw) => ({
    ...print,
    text: [pick(draw, leads), ...toParagraphs(print.text).slice(draw() < 0.5 ? 0 : 1)].join('\n\n'),
  }),
  glue: (print, draw) => ({ ...print, text: print.text.replace(/ /g, () => (draw() < 0.04 ? '' : ' ')) }),
  quote(print, draw) {
    const paragraphs = toParagraphs(print.text)
    paragraphs.splice(1 + Math.floor(draw() * paragraphs.length), 0, pick(draw, quotes))
    return { ...print, text: paragraphs.join('\n\n') }
  },
  units: (print) => ({ ...print, text: translateUnits(print.text) }),
  sign: (print, draw) => ({
    ...print,
    text: draw() < 0.5 ? `${print.outlet} / ${print.text}` : `${print.text}\n\n(${print.outlet})`,
  }),
  furniture: (print, draw) => ({ ...print, text: `${print.text}\n\n${pick(draw, furniture)}` }),
  numerals: (print) => ({
    ...print,
    text: numerals.reduce((text, [word, digit]) => text.replace(word, digit), print.text),
  }),
}

/** Prints a wire text again in another outlet, up to `days` days later, after one to four edits; the same draw gives the same print. */
export function toReprint(wire: Print, outlet: string, draw: () => number, days = 3): Print {
  const later = new Date(Date.parse(wire.published) + Math.floor(draw() * (days + 1)) * 86_400_000)
  let print: Print = { ...wire, outlet, published: later.toISOString().slice(0, 10) }
  for (let left = 1 + Math.floor(draw() * 4); left > 0; left--) print = apply[pick(draw, edits)](print, draw)
  return print
}
