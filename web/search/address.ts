import { useSyncExternalStore } from 'react'

/** Where the reader of the page is: path and query as the address bar has them. */
export interface Address {
  readonly path: string
  readonly search: string
}

let current: Address = { path: '/', search: '' }
const listeners = new Set<() => void>()

function update(): void {
  const { pathname, search } = window.location
  if (pathname === current.path && search === current.search) return
  current = { path: pathname, search }
  for (const listener of listeners) listener()
}

/** Follows back and forward. Call once, before the first drawing. */
export function followAddress(): void {
  window.addEventListener('popstate', update)
  update()
}

/** Goes to an address of this site: a new step in the history, or in place of the present one. */
export function go(to: string, { replace = false }: { replace?: boolean } = {}): void {
  if (replace) window.history.replaceState(null, '', to)
  else if (to !== current.path + current.search) window.history.pushState(null, '', to)
  update()
}

/** The address, as state that redraws with it. */
export function useAddress(): Address {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
