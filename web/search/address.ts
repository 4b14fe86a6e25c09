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

/** The list that the present page was reached from, kept with the step itself: it holds after a reload. */
export function listBehind(): string {
  const state: unknown = window.history.state
  const list = typeof state === 'object' && state !== null && 'list' in state ? state.list : null
  return typeof list === 'string' ? list : '/explore'
}

const isList = (path: string): boolean => !/^\/(article|event|incident|story|tree)\//.test(path)

/** Goes to an address of this site: a new step in the history, or in place of the present one. */
export function go(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const here = current.path + current.search
  const state = { list: isList(current.path) ? here : listBehind() }
  if (replace) window.history.replaceState(state, '', to)
  else if (to !== here) window.history.pushState(state, '', to)
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
