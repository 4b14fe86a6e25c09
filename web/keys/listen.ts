import { useEffect, useRef } from 'react'
import { type Key, type KeyId, keys } from './keys.ts'

type Run = () => void

/** What is bound at the moment; the last one bound to an id goes first. */
const bound = new Map<KeyId, Run[]>()

const table: readonly (Key & { readonly id: KeyId })[] = keys

/** How long the second key of a sequence is waited for. */
const waitMs = 1000

let first: { key: string; at: number } | null = null

/** Keys that letters of other layouts stand on: `KeyJ` is j wherever it writes something else. */
const toLatin = (event: KeyboardEvent): string =>
  /^[\x20-\x7e]$/.test(event.key) || event.key.length > 1 ? event.key : event.code.replace(/^Key/, '').toLowerCase()

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))

/** Does the focused control use this key itself? */
const isTaken = ({ key, target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement &&
  ((key === 'Enter' && /^(A|BUTTON|SUMMARY)$/.test(target.tagName)) ||
    // In a record, these scroll it.
    (/^(Arrow|Page|Home|End)/.test(key) && target.closest('aside') !== null))

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return
  if (document.querySelector('dialog[open]')) return
  const key = toLatin(event)
  if (isTyping(event.target)) {
    if (key === 'Escape' && event.target instanceof HTMLElement) {
      // Leaves the field as it is; a search field would otherwise empty itself.
      event.preventDefault()
      event.target.blur()
    }
    // Function keys write nothing.
    if (!/^F\d+$/.test(key)) return
  }
  if (isTaken(event)) return
  const sequence = first && event.timeStamp - first.at < waitMs ? `${first.key} ${key}` : null
  first = null
  const meant = table.find(
    ({ id, keys }) => bound.get(id)?.length && ((sequence && keys.includes(sequence)) || keys.includes(key)),
  )
  if (meant) {
    event.preventDefault()
    bound.get(meant.id)!.at(-1)!()
  } else if (table.some(({ keys }) => keys.some((name) => name.startsWith(`${key} `))))
    first = { key, at: event.timeStamp }
}

/** Begins to listen to the keyboard. Call once. */
export const listenToKeys = (): void => document.addEventListener('keydown', press)

/** Binds keys by their id in the table while the component is shown. */
export function useKeys(runs: Partial<Readonly<Record<KeyId, Run>>>): void {
  const latest = useRef(runs)
  useEffect(() => {
    latest.current = runs
  })
  const ids = Object.keys(runs).join(' ')
  useEffect(() => {
    const mine = (ids === '' ? [] : ids.split(' ')).map((name) => {
      const id = name as KeyId
      const run = () => latest.current[id]?.()
      bound.set(id, [...(bound.get(id) ?? []), run])
      return { id, run }
    })
    return () => {
      for (const { id, run } of mine)
        bound.set(
          id,
          (bound.get(id) ?? []).filter((other) => other !== run),
        )
    }
  }, [ids])
}
