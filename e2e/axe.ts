import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * What axe reports on the page, or on the part of it that the selector names: a line for each rule broken, with the
 * elements that break it. Nothing is reported by an empty list.
 *
 * Legacy mode only leaves out frames of other origins, of which the page has none; without it each look costs a new
 * page of the browser. Nothing but violations is read, so nothing else is gathered.
 */
export const reportedBy = async (page: Page, place = 'html'): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .include(place)
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}
