import { expect, type Page } from '@playwright/test'
import { debuggerOn } from './debugger.ts'

/** What is kept, as a user finds it. */
export const keptOn = (page: Page) => {
  const screen = debuggerOn(page)
  const runs = page.getByRole('button', { name: /^Runs: / })
  const saved = page.getByText(/^Saved at \d\d:\d\d:\d\d in this browser$/)
  const setByHand = async (field: string) => {
    await page.getByRole('button', { name: 'Set a field by hand' }).click()
    const dialog = page.getByRole('dialog', { name: /^Set by hand at step/ })
    await dialog.getByRole('combobox', { name: 'Field' }).click()
    await page.getByRole('option', { name: field, exact: true }).click()
    await dialog.getByRole('button', { name: 'Apply' }).click()
    await expect(dialog).toBeHidden()
  }
  return {
    ...screen,
    runs,
    saved,
    /** Makes a fork where the run stands, or an edit at its end. */
    setByHand,
    name: async (name: string) => {
      await runs.click()
      const panel = page.getByRole('dialog', { name: 'Runs', exact: true })
      await panel.getByRole('treeitem', { selected: true }).press('F2')
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await expect(runs).toHaveAccessibleName(`Runs: ${name}`)
    },
    /** The tree of runs: names, what was altered, how far each has come. */
    tree: async () => {
      await runs.click()
      const panel = page.getByRole('dialog', { name: 'Runs', exact: true })
      await expect(panel.getByRole('treeitem').first()).toBeVisible()
      const rows = await panel.getByRole('treeitem').allInnerTexts()
      await page.keyboard.press('Escape')
      return rows
    },
    /** Waits until the run stands there, which it does without anybody having moved it. */
    isAt: async (place: string) => expect.poll(screen.place).toBe(place),
  }
}
