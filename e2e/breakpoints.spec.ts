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

  await page.getByRole('button', { name: /^Breakpoints/ }).click()
  await field.fill('wakes > 1 and not session.trx')
  await form.getByRole('button', { name: 'Add' }).click()
  await page.keyboard.press('Escape')
  await screen.move('Restart')
  await screen.move('Continue')
  await expect(screen.region('Inspector').getByRole('heading', { level: 2 })).toHaveText(/Suspend/)
  const found = screen.region('Inspector').getByRole('list', { name: 'What its condition found' })
  await expect(found.getByRole('listitem')).toHaveText(['wakes 2', 'session.trx absent'])
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

test('every kind of breakpoint is made in the panel; it is switched off, given a condition, and removed', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  await page.getByRole('button', { name: /^Breakpoints/ }).click()
  const panel = page.getByRole('dialog', { name: 'Breakpoints' })
  const form = panel.getByRole('form', { name: 'New breakpoint' })
  const choose = async (name: string, option: string) => {
    await form.getByRole('combobox', { name, exact: true }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  const add = () => form.getByRole('button', { name: 'Add' }).click()
  const moments = ['before a sleep', 'before a finish', 'before a transaction is bound', 'at a raise']
  for (const moment of [
    ...moments,
    'before the fault detector is told of an error',
    'when the machine rests',
  ]) {
    await choose('Stop', moment)
    await add()
    await expect(panel.getByRole('checkbox', { name: `Stop ${moment}`, exact: true })).toBeChecked()
  }

  await choose('Stop', 'before a retry')
  await form.getByRole('textbox', { name: 'Number of the retry' }).fill('0')
  await expect(form).toContainText('Write a whole number from 1')
  await form.getByRole('textbox', { name: 'Number of the retry' }).fill('2')
  await add()
  await choose('Stop', 'after a field has changed')
  await form.getByRole('combobox', { name: 'Field' }).fill('session.trx')
  await add()
  await choose('Stop', 'before a step')
  await expect(form.getByRole('combobox', { name: 'Step' })).toHaveText(/The machine sleeps/)
  await choose('Step', 'Call the adapter')
  await add()
  await choose('Stop', 'on an exit')
  await choose('To', 'The timer has fired')
  await add()
  const made = ['before retry 2', 'after session.trx has changed', 'before “Call the adapter”']
  for (const name of [...made, '“The machine sleeps” → “The timer has fired”'])
    await expect(panel.getByRole('checkbox', { name: `Stop ${name}`, exact: true })).toBeChecked()

  await panel.getByRole('button', { name: 'Remove: when the machine rests' }).click()
  await panel.getByRole('checkbox', { name: 'Stop before a sleep' }).uncheck()
  await panel.getByRole('button', { name: 'Condition: before “Call the adapter”' }).click()
  const condition = panel.getByRole('combobox', { name: /Only if/ }).first()
  await condition.fill('wakes = 4')
  await condition.press('Enter')
  await expect(panel).toContainText('keeps its condition until')
  await condition.fill('wakes == 4')
  await condition.press('Enter')
  await expect(panel).toContainText('if wakes == 4')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  // Of ten, one is removed and one is off.
  await expect(page.getByRole('button', { name: 'Breakpoints: 8' })).toBeVisible()

  const inspector = screen.region('Inspector')
  await screen.move('Continue')
  await expect(inspector).toContainText('Stopped “The machine sleeps” → “The timer has fired”')
})
