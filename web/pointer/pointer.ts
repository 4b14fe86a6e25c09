/** Which record is under the pointer. Kept outside React and the address: hovering must not redraw the page. */
type Listener = (hovered: string | null) => void

let hovered: string | null = null
const listeners = new Set<Listener>()

/** Tells every drawing which record is under the pointer; null for none. */
export function hover(id: string | null): void {
  if (id === hovered) return
  hovered = id
  for (const listener of listeners) listener(id)
}

/** Calls back on every change, until the returned function is called. */
export function onHover(listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
