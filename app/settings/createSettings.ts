import { createStore } from 'zustand/vanilla'
import {
  type Choices,
  type Language,
  languageFor,
  parseChoices,
  type SizedPane,
  type Theme,
} from './settings.ts'

const key = 'sessionscope.settings'

/** What the settings need from the browser; a test gives its own. */
export type Surroundings = {
  /** May throw on any use, as a blocked storage does, even on being asked for. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>
  /** The user's preferred languages, best first. */
  readonly languages: readonly string[]
  readonly systemTheme: Theme
}

export type Settings = {
  readonly language: Language
  readonly theme: Theme
  readonly choices: Choices
  /** Whether choices outlive the page: false when the browser's storage is blocked or full. */
  readonly remembered: boolean
  readonly setLanguage: (language: Language) => void
  readonly setTheme: (theme: Theme) => void
  /** px, or undefined for what the layout gives. */
  readonly setSize: (pane: SizedPane, size: number | undefined) => void
  readonly setLettersOff: (off: boolean) => void
  readonly setGraphAsList: (list: boolean) => void
  readonly setSpeed: (speed: number) => void
  /** The system has changed its theme: followed, unless the user has chosen one. */
  readonly followSystem: (theme: Theme) => void
}

/** The settings of one page: read once, written on every choice, usable without any storage. */
export function createSettings({ storage, languages, systemTheme }: Surroundings) {
  const read = (): { text: string | null; remembered: boolean } => {
    try {
      return { text: storage().getItem(key), remembered: true }
    } catch {
      return { text: null, remembered: false }
    }
  }
  const write = (choices: Choices): boolean => {
    try {
      storage().setItem(key, JSON.stringify(choices))
      return true
    } catch {
      return false
    }
  }
  const { text, remembered } = read()
  const first = parseChoices(text)

  return createStore<Settings>((set, get) => {
    const choose = (choices: Choices) => set({ choices, remembered: write(choices) })
    return {
      language: first.language ?? languageFor(languages),
      theme: first.theme ?? systemTheme,
      choices: first,
      remembered,
      setLanguage: language => {
        set({ language })
        choose({ ...get().choices, language })
      },
      setTheme: theme => {
        set({ theme })
        choose({ ...get().choices, theme })
      },
      setSize: (pane, size) => {
        const { [pane]: _, ...others } = get().choices.sizes
        choose({ ...get().choices, sizes: size === undefined ? others : { ...others, [pane]: size } })
      },
      setLettersOff: off => {
        const { lettersOff: _, ...others } = get().choices
        choose(off ? { ...others, lettersOff: true } : others)
      },
      setGraphAsList: list => {
        const { graphAsList: _, ...others } = get().choices
        choose(list ? { ...others, graphAsList: true } : others)
      },
      setSpeed: speed => choose({ ...get().choices, speed }),
      followSystem: theme => {
        if (get().choices.theme === undefined) set({ theme })
      },
    }
  })
}
