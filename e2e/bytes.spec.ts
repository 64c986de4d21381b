import { expect, test } from '@playwright/test'
import { debuggerOn, graphAsList } from './debugger.ts'

test.use(graphAsList)

test('go from a field of a call to its bytes, and back, by keyboard alone', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const inspector = screen.region('Inspector')
  await screen.move('Run to end')
  await page.getByRole('button', { name: /^Step \d/ }).click()
  await page.getByRole('combobox', { name: 'Step number, title or ¶' }).fill('Call the adapter')
  await page.keyboard.press('Enter')
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(/Call the adapter/)
  await inspector.getByRole('tab', { name: 'Call' }).click()
  await expect(inspector.getByRole('tree', { name: 'Request' })).toBeVisible()
  const target = inspector.getByRole('treeitem', { name: /target/ }).first()
  await inspector.getByRole('treeitem', { name: 'context' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(target).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const bytes = inspector.getByRole('group', { name: 'Request: Bytes' })
  await expect(bytes).toBeFocused()
  await expect(inspector.getByText('context.session.target', { exact: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(target).toBeFocused()
})
