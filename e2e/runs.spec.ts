import { expect, test } from '@playwright/test'
import { bare, debuggerOn } from './debugger.ts'

test.use(bare)

test('name a run, fork it, delete the fork, and take all of it back', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const runs = page.getByRole('button', { name: /^Runs:/ })
  await screen.move('Step out')
  await screen.move('Step out')

  await runs.click()
  const panel = page.getByRole('dialog', { name: 'Runs' })
  await panel.getByRole('treeitem').press('F2')
  await page.keyboard.type('The payer pays')
  await page.keyboard.press('Enter')
  await expect(panel.getByRole('treeitem', { name: /^The payer pays/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(runs).toHaveAccessibleName('Runs: The payer pays')

  await screen.move('Run to end')
  await screen.region('Timeline').getByRole('slider', { name: 'Step' }).focus()
  await page.keyboard.press('Home')
  await page.getByRole('button', { name: 'Set a field by hand' }).click()
  const dialog = page.getByRole('dialog', { name: 'Set by hand at step 1' })
  await dialog.getByRole('combobox', { name: 'Field' }).click()
  await page.getByRole('option', { name: 'doors' }).click()
  await expect(dialog).toContainText('Guarded doors turn away')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(runs).toHaveAccessibleName(/^Runs: Run 2/)

  await runs.click()
  await expect(panel.getByRole('treeitem')).toHaveCount(2)
  await panel.getByRole('treeitem', { name: /^Run 2/ }).press('Delete')
  await expect(panel.getByRole('treeitem')).toHaveCount(1)
  await expect(panel.getByRole('treeitem')).toBeFocused()
  const undo = panel.getByRole('button', { name: 'Undo' })
  await undo.hover()
  await expect(panel.getByRole('tooltip')).toHaveText(/^Undo: deleting a run/)
  await undo.click()
  await expect(panel.getByRole('treeitem')).toHaveCount(2)
  await undo.click()
  await expect(panel.getByRole('treeitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  for (let steps = 0; steps < 9; steps++) {
    if ((await runs.getAttribute('aria-label')) === 'Runs: Run 1') break
    await page.keyboard.press('Control+z')
  }
  await expect(runs).toHaveAccessibleName('Runs: Run 1')
})

test('the page asks before it is left with runs that are nowhere else, and only then', async ({ page }) => {
  // What is in the browser's storage is not only here.
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  const screen = debuggerOn(page)
  await screen.open()
  const asked: string[] = []
  page.on('dialog', dialog => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await screen.move('Step out')
  await screen.move('Step out')
  await page.reload()
  await expect(screen.position).toHaveText('Step 1 / 1')
  expect(asked).toEqual([])

  await screen.move('Step out')
  await screen.move('Step out')
  await screen.move('Step back')
  await page.getByRole('button', { name: 'Set a field by hand' }).click()
  const dialog = page.getByRole('dialog', { name: /^Set by hand at step/ })
  await dialog.getByRole('combobox', { name: 'Field' }).click()
  await page.getByRole('option', { name: 'doors' }).click()
  await dialog.getByRole('button', { name: 'Apply' }).click()
  const runs = page.getByRole('button', { name: /^Runs: Run 2/ })
  await expect(runs).toBeVisible()
  // Nobody waits for a page that stays.
  await page.evaluate(() => void setTimeout(() => window.location.reload()))
  await expect.poll(() => asked).toEqual(['beforeunload'])
  await expect(runs).toBeVisible()
})
