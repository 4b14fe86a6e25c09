/** Some words of a text. */
interface Words {
  readonly start: number
  readonly end: number
}

/**
 * Hears which record is under the pointer; `words` where it is one value of it, by the words that say it. `ids` are all the records that one
 * mark of a map or a time line stands for; `id` is then null unless it stands for one.
 */
type Listener = (id: string | null, words: readonly Words[], ids: readonly string[]) => void

/**
 * What is under the pointer. Kept outside React and the address: hovering must not redraw the page,
 * and each drawing answers in its own cheapest way.
 */
let hovered: { readonly id: string | null; readonly words: readonly Words[]; readonly ids: readonly string[] } = {
  id: null,
  words: [],
  ids: [],
}
const listeners = new Set<Listener>()

const none: readonly Words[] = []

/** Tells every drawing which record is under the pointer, null for none; with `words`, which of its values. */
export function hover(id: string | null, words: readonly Words[] = none): void {
  if (id === hovered.id && words === hovered.words && hovered.ids.length < 2) return
  tell(id, words, id === null ? [] : [id])
}

/** Tells every drawing which records the mark under the pointer stands for. */
export function hoverAll(ids: readonly string[]): void {
  if (ids.length === hovered.ids.length && ids.every((id, i) => id === hovered.ids[i])) return
  tell(ids.length === 1 ? ids[0]! : null, none, ids)
}

function tell(id: string | null, words: readonly Words[], ids: readonly string[]): void {
  hovered = { id, words, ids }
  for (const listener of listeners) listener(id, words, ids)
}

/** Calls back on every change, until the returned function is called. */
export function onHover(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
