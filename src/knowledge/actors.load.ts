import { type Actor, parseActors } from './actors.ts'
import { parseCameoActors } from './cameo-actors.ts'
import type { DataFiles } from './files.ts'

/** All actor lists that came along, in the order of their file names, the users' own first: tables of ours and CAMEO dictionaries. */
export const loadActors = (files: DataFiles): readonly Actor[] => {
  const lists = files.names.filter((name) => /^actors\/.*\.(tsv|actors|txt)$/.test(name))
  const own = lists.filter((name) => name.startsWith('actors/user/'))
  return [...own, ...lists.filter((name) => !own.includes(name))].flatMap((name) =>
    name.endsWith('.tsv') ? parseActors(files.text(name)) : parseCameoActors(files.text(name)),
  )
}
