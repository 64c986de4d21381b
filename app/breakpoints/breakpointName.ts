import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import { title } from 'sessionscope/words/index.ts'
import type { Language } from '../settings/settings.ts'
import type { Words } from '../words/words.ts'

/** What a breakpoint stops at, in words; its condition apart. */
export const stopName = (
  breakpoint: Breakpoint,
  { breakpoints: words }: Words,
  language: Language,
): string => {
  switch (breakpoint.on) {
    case 'step':
      return words.step(title(breakpoint.step, language))
    case 'edge':
      return words.edge(title(breakpoint.from, language), title(breakpoint.to, language))
    case 'retry':
      return words.retry(breakpoint.number)
    case 'change':
      return words.change(breakpoint.path)
    default:
      return words.moments[breakpoint.on]
  }
}

/** A breakpoint in words, with its condition. */
export const breakpointName = (breakpoint: Breakpoint, words: Words, language: Language): string => {
  const name = stopName(breakpoint, words, language)
  return breakpoint.when === undefined ? name : `${name}, ${words.breakpoints.when(breakpoint.when)}`
}
