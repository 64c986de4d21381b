import type { Debugger } from '../debugger/debugger.ts'

/**
 * Asks before a page is left with work that is nowhere else: what was edited, forked, named or deleted. A scenario can be
 * opened again, and its steps taken.
 */
export const askBeforeLeaving = (
  { store }: Pick<Debugger, 'store'>,
  page: Pick<Window, 'addEventListener'>,
): void =>
  page.addEventListener('beforeunload', event => {
    if (store.getState().deeds.done.length > 0) event.preventDefault()
  })
