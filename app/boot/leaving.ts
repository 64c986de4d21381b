import type { Page } from './page.ts'

/**
 * Asks before a page is left with work that is nowhere else. What a scenario makes by itself is none: it can be opened
 * again, and its steps taken; nor is what lies safely in the browser's storage.
 */
export const askBeforeLeaving = (
  { made, keeping, shelf }: Pick<Page, 'made' | 'keeping' | 'shelf'>,
  page: Pick<Window, 'addEventListener'>,
): void =>
  page.addEventListener('beforeunload', event => {
    const { journal } = keeping.getState()
    const hasWork = made.hasWork() || shelf.store.getState().drafts.length > 0
    if (hasWork && !(journal?.isKept() ?? false)) event.preventDefault()
  })
