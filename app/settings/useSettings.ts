import { useStore } from 'zustand'
import { createSettings, type Settings } from './createSettings.ts'

const dark = window.matchMedia('(prefers-color-scheme: dark)')
const theme = () => (dark.matches ? 'dark' : 'light')

/** The settings of this page. Outside React: `settings.getState()`. */
export const settings = createSettings({
  storage: () => window.localStorage,
  languages: navigator.languages,
  systemTheme: theme(),
})

dark.addEventListener('change', () => settings.getState().followSystem(theme()))

/** One value of the settings; the component renders again when that value changes. */
export function useSettings<Value>(select: (settings: Settings) => Value): Value {
  return useStore(settings, select)
}
