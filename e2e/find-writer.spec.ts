import { expect, test } from '@playwright/test'
import { bare, debuggerOn } from './debugger.ts'

test.use(bare)

test('find which change set trx, and go there', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const inspector = screen.region('Inspector')
  await screen.move('Run to end')
  await inspector.getByRole('button', { name: 'Search in the state' }).click()
  await inspector.getByRole('textbox', { name: 'Search in the state' }).fill('trx')
  await expect(inspector.getByText(/^found \d+$/)).toBeVisible()
  const row = inspector.getByRole('treeitem', { name: /trx/ }).first()
  await row.hover()
  await row.getByRole('button', { name: /^step \d+$/ }).click()
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(/Apply/)
  await screen.step()
  await expect(inspector.getByRole('treeitem', { name: /trx/ }).first()).toContainText('trx')
  await inspector.getByRole('tab', { name: 'Changes' }).click()
  await expect(inspector).toContainText('session_transaction_bound')
  // The state has it since the changes were applied; the step that made the change came before.
  const bound = inspector
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /^session_transaction_bound/ }) })
  await bound.getByRole('button', { name: /^step \d+$/ }).click()
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Record the binding')
})
