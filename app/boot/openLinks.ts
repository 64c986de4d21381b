import { isLink } from 'sessionscope/scenario/linkMark.ts'
import type { Page } from './page.ts'

/**
 * Opens the link in the address as a new run, now and whenever another one comes into it. The link is taken out of the
 * address at once: a reload must not open it again.
 */
export const openLinks = async ({ made, library }: Pick<Page, 'made' | 'library'>): Promise<void> => {
  const open = async () => {
    const { hash, pathname, search } = window.location
    if (!isLink(hash)) return
    window.history.replaceState(window.history.state, '', pathname + search)
    const [first] = (await library.readLink(hash)) ?? []
    if (first) made.open(first.opened, first.source)
  }
  window.addEventListener('hashchange', () => void open())
  await open()
}
