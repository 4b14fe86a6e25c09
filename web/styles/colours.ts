/** Colours as a map or a canvas needs them: the tokens' values under the present theme, by their names without the hyphens. */
export function readColours<Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const read = (name: Name): [Name, string] => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color]
  }
  const colours = Object.fromEntries(names.map(read)) as Record<Name, string>
  probe.remove()
  return colours
}

/** Calls back when the colours change, until the returned function is called. */
export function onThemeChange(listener: () => void): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const chosen = new MutationObserver(listener)
  dark.addEventListener('change', listener)
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    dark.removeEventListener('change', listener)
    chosen.disconnect()
  }
}
