import type { Debugger } from '../debugger/debugger.ts'

/**
 * Asks before a page is left with work that is nowhere else. What a scenario makes by itself is none: it can be opened
 * again, and its steps taken.
 */
export const askBeforeLeaving = (
  { hasWork }: Pick<Debugger, 'hasWork'>,
  page: Pick<Window, 'addEventListener'>,
): void =>
  page.addEventListener('beforeunload', event => {
    if (hasWork()) event.preventDefault()
  })
