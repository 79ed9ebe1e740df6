import { useSyncExternalStore } from 'react'

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** From "as the system has it" to light, to dark, and round again. */
export function turnTheme(): void {
  setTheme(THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length]!)
}

export function setTheme(next: Theme): void {
  if (next === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = next
  try {
    localStorage.setItem('theme', next)
  } catch {
    // Kept until the page is closed, where the browser keeps nothing.
  }
  for (const listener of listeners) listener()
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, theme)
}

function theme(): Theme {
  return (document.documentElement.dataset['theme'] as Theme | undefined) ?? 'auto'
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
