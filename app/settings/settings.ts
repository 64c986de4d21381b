import type { Language } from 'sessionscope/paragraphs/index.ts'

export type { Language }
export type Theme = 'light' | 'dark'
/** The panes whose size can be changed: the inspector's width; the timeline's height, and that of what compared runs differ in. */
export const sizedPanes = ['inspector', 'timeline', 'differences'] as const
export type SizedPane = (typeof sizedPanes)[number]

/** What the user has chosen; what is absent follows the system. This is what is remembered. */
export type Choices = {
  readonly language?: Language
  readonly theme?: Theme
  /** Single letters are no commands: for those whose tools type letters of their own. */
  readonly lettersOff?: true
  /** The graph is shown as a list. */
  readonly graphAsList?: true
  /** How many times faster than at first it plays. */
  readonly speed?: number
  /** px */
  readonly sizes: { readonly [pane in SizedPane]?: number }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const size = (value: unknown) =>
  typeof value === 'number' && value > 0 && value < 10_000 ? value : undefined

/** Reads remembered choices. What cannot be understood counts as not chosen: settings are never worth an error. */
export function parseChoices(text: string | null): Choices {
  const found = parsed(text)
  const sizes = isRecord(found.sizes) ? found.sizes : {}
  const { language, theme, lettersOff, speed, graphAsList } = found
  return {
    ...(language === 'ru' || language === 'en' ? { language } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(lettersOff === true ? { lettersOff } : {}),
    ...(graphAsList === true ? { graphAsList } : {}),
    ...(typeof speed === 'number' && speed >= 0.5 && speed <= 16 ? { speed } : {}),
    sizes: Object.fromEntries(
      sizedPanes.flatMap(pane => {
        const chosen = size(sizes[pane])
        return chosen === undefined ? [] : [[pane, chosen]]
      }),
    ),
  }
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

/** The interface's language for the browser's preferred ones, best first: the first that we have, else English. */
export function languageFor(preferred: readonly string[]): Language {
  const codes = preferred.map(tag => tag.toLowerCase().split('-')[0])
  return codes.find(code => code === 'ru' || code === 'en') === 'ru' ? 'ru' : 'en'
}
