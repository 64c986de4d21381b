import type { Settings } from './createSettings.ts'
import { settings } from './useSettings.ts'

function show({ language, theme }: Settings): void {
  const page = document.documentElement
  page.lang = language
  page.dataset.theme = theme
}

/** Puts language and theme on the page's root element, now and after every choice. */
export function showOnPage(): void {
  show(settings.getState())
  settings.subscribe(show)
}
