import type { Breakpoint } from 'sessionscope/run/breakpoint.ts'
import { readBreakpoints } from 'sessionscope/scenario/breakpointSchema.ts'

/** Remembers the breakpoints of a scenario from one visit of the page to the next. */
export interface BreakpointKeeper {
  readonly load: (source: string) => readonly Breakpoint[] | undefined
  readonly save: (source: string, breakpoints: readonly Breakpoint[]) => void
}

const PREFIX = 'sessionscope.breakpoints.'

/**
 * Breakpoints in the browser's storage. What is stored there is as hostile as a file: what the schema refuses counts as
 * not there. A storage that is blocked or full remembers nothing; the page says so already where it keeps its settings.
 */
export const breakpointsIn = (storage: () => Pick<Storage, 'getItem' | 'setItem'>): BreakpointKeeper => ({
  load: source => {
    try {
      const text = storage().getItem(PREFIX + source)
      return text === null ? undefined : readBreakpoints(JSON.parse(text))
    } catch {
      return undefined
    }
  },
  save: (source, breakpoints) => {
    try {
      storage().setItem(PREFIX + source, JSON.stringify(breakpoints))
    } catch {
      // Nothing is lost while the page is open.
    }
  },
})
