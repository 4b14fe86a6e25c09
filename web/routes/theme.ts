const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'dateline.theme'

/** The colours that were chosen on this machine; `system` where none were, or where they cannot be kept. */
export function readTheme(): Theme {
  try {
    return themes.find((theme) => theme === localStorage.getItem(key)) ?? 'system'
  } catch {
    return 'system'
  }
}

/** Shows the page in these colours. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Shows the page in these colours, and remembers them where that is allowed. */
export function setTheme(theme: Theme): void {
  applyTheme(theme)
  try {
    localStorage.setItem(key, theme)
  } catch {
    // A browser that keeps nothing still shows the colours until the page is left.
  }
}

export const nextTheme = (theme: Theme): Theme => themes[(themes.indexOf(theme) + 1) % themes.length]!
