import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

/** The panel of sharing as a user finds it. */
export const sharingOn = (page: Page) => {
  const panel = page.getByRole('dialog', { name: 'Share', exact: true })
  const field = panel.getByRole('textbox', { name: 'Link' })
  return {
    panel,
    field,
    open: async () => {
      await page.getByRole('button', { name: 'Share', exact: true }).click()
      await expect(panel.getByRole('radiogroup', { name: 'What to share' })).toBeVisible()
    },
    download: async () => {
      const saving = page.waitForEvent('download')
      await panel.getByRole('button', { name: 'Download as a file' }).click()
      return readFileSync(await (await saving).path(), 'utf8')
    },
  }
}

/** The open runs, in their list. */
export const runsOn = (page: Page) =>
  page.getByRole('tree', { name: 'Runs and their forks' }).getByRole('treeitem')

/** The link to the run on the screen. */
export const linkOf = async (page: Page): Promise<string> => {
  const sharing = sharingOn(page)
  await sharing.open()
  const link = await sharing.field.inputValue()
  await page.keyboard.press('Escape')
  return link
}

/** A scenario as a file holds it, nothing more than has to be there. */
export const scenario = {
  version: 3,
  id: 'shared',
  title: { ru: 'Общий', en: 'Shared' },
  payment: {
    invoice_id: 'inv1',
    payment_id: '1',
    target: { processed: {} },
    cost: { amount: 42_000, currency: { symbolic_code: 'RUB' } },
  },
  route: { provider: { id: 1 }, terminal: { id: 1 } },
}
