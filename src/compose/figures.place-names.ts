import type { Place } from '../model/place.ts'

/** What tells a place apart across articles: its row of the gazetteer, else its name. Places told by others ("northern Syria") have no row of their own. */
export const toPlaceKey = ({ gazetteer, name, shape }: Place): string =>
  gazetteer !== null && shape === undefined ? gazetteer : name.toLowerCase()

const isName = (text: string): boolean => /^\p{Lu}/u.test(text) && text !== text.toUpperCase()

/** What the article calls a place: the gazetteer's name where the article has it too, and for countries; else as it is first named. */
export function toSaidName({ name, kind, mentions }: Place): string {
  const own = name.toLowerCase()
  if (kind === 'country' || mentions.some(({ text }) => text.toLowerCase() === own)) return name
  const said = mentions.find(({ use, text }) => use === 'literal' && isName(text))
  return said?.text.replace(/\s+/g, ' ') ?? name
}
