import { expect, test } from '@playwright/test'
import { debuggerOn } from './debugger.ts'

test('break before the first suspend, inspect there, and come back to it', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await page.getByRole('button', { name: /^Breakpoints/ }).click()
  const form = page.getByRole('form', { name: 'New breakpoint' })
  await expect(form.getByRole('combobox', { name: 'Stop' })).toHaveText(/before a suspend/)
  await form.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByRole('checkbox', { name: 'Stop before a suspend' })).toBeChecked()
  await page.keyboard.press('Escape')

  await screen.move('Continue')
  const inspector = screen.region('Inspector')
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(/Suspend/)
  await expect(inspector).toContainText('Stopped before a suspend')
  await expect(inspector.getByRole('treeitem', { name: /^status: active/ })).toBeVisible()
  const stopped = (await screen.position.textContent())?.split(' / ')[0] ?? ''

  await screen.move('Step')
  await screen.move('Run to end')
  await screen.move('Reverse to breakpoint')
  await expect(screen.position).toHaveText(new RegExp(`^${stopped} /`))
})

test('a condition is completed, its mistakes are told at their place, and it decides', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await page.getByRole('button', { name: /^Breakpoints/ }).click()
  const form = page.getByRole('form', { name: 'New breakpoint' })
  const field = form.getByRole('combobox', { name: /Only if/ })
  await field.fill('wakes > 1 and sesion.trx')
  await form.getByRole('combobox', { name: 'Stop' }).focus()
  await expect(form).toContainText('the state has no “sesion.trx”')
  await form.getByRole('button', { name: 'Put session.trx' }).first().click()
  await expect(field).toHaveValue('wakes > 1 and session.trx')
  await form.getByRole('button', { name: 'Add' }).click()
  await page.keyboard.press('Escape')
  await screen.move('Continue')
  await expect(screen.region('Inspector').getByRole('heading', { level: 2 })).not.toHaveText(/Suspend/)
})

test('breakpoints are kept with the scenario when the page is loaded again', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await page.getByRole('button', { name: 'Step', exact: true }).focus()
  await page.keyboard.press('b')
  await expect(page.getByRole('button', { name: 'Breakpoints: 1' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Breakpoints: 1' })).toBeVisible()
})
