import { expect, test } from '@playwright/test'
import { debuggerOn } from './debugger.ts'

test('go from a field of a call to its bytes, and back, by keyboard alone', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const inspector = screen.region('Inspector')
  for (let step = 0; step < 60; step++) {
    await screen.step()
    if (await inspector.getByRole('tab', { name: 'Call' }).isVisible()) {
      await inspector.getByRole('tab', { name: 'Call' }).click()
      if (await inspector.getByRole('tree', { name: 'Request' }).isVisible()) break
    }
  }
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
