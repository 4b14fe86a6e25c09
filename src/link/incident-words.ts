const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu
const shortest = 4
const most = 60

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** A word without case, accents and the commonest English endings. */
export const toStem = (text: string): string =>
  fold(text)
    .replace(/['’]s?$/, '')
    .replace(/(?<=..)(?:ings?|ed|es|s)$/, '')

/** Stems of the longer words of a text, in its order; at most sixty. */
export const toStems = (text: string): string[] =>
  (text.match(word) ?? [])
    .filter((found) => found.length >= shortest)
    .slice(0, most)
    .map(toStem)

const calendar =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Words written with a capital that begin no sentence, folded: mostly names. Days and months are none. */
export const toNames = (text: string): string[] =>
  [
    ...new Set(
      [...text.trim().matchAll(/(?<=[\p{Ll}\p{N},;:–—)-]\s)\p{Lu}[\p{L}'’-]{2,}/gu)]
        .map(([name]) => toStem(name!))
        .filter((name) => !calendar.test(name) && !calendar.test(`${name}s`)),
    ),
  ].sort()
