/** Some words of a text. */
interface Words {
  readonly start: number
  readonly end: number
}

/** Hears which record is under the pointer; `words` where it is one value of it, by the words that say it. */
type Listener = (id: string | null, words: readonly Words[]) => void

/**
 * What is under the pointer. Kept outside React and the address: hovering must not redraw the page,
 * and each drawing answers in its own cheapest way.
 */
let hovered: { readonly id: string | null; readonly words: readonly Words[] } = { id: null, words: [] }
const listeners = new Set<Listener>()

const none: readonly Words[] = []

/** Tells every drawing which record is under the pointer, null for none; with `words`, which of its values. */
export function hover(id: string | null, words: readonly Words[] = none): void {
  if (id === hovered.id && words === hovered.words) return
  hovered = { id, words }
  for (const listener of listeners) listener(id, words)
}

/** Calls back on every change, until the returned function is called. */
export function onHover(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
