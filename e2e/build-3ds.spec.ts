import { expect, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { bare, debuggerOn } from './debugger.ts'
import { scenarioEditorOn } from './scenarioEditor.ts'

test.use(bare)

test('“3-DS, callback after the timeout” is built from nothing, without a line of code', async ({ page }) => {
  const screen = debuggerOn(page)
  const editor = scenarioEditorOn(page)
  await screen.open()
  await editor.view('Scenario')
  await editor.begin()

  await editor.section('Start')
  await page.getByRole('textbox', { name: 'Title, English' }).fill('3-DS, callback after the timeout')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('3-DS, callback after the timeout')

  await editor.section('Provider')
  await editor.form.getByRole('button', { name: 'Known provider…' }).click()
  const presets = page.getByRole('dialog', { name: 'Known provider…' })
  await editor.choose('Provider', /^3-DS, waits for the payer/, presets)
  await presets.getByRole('textbox', { name: 'Waits for the payer, s' }).fill('soon')
  await expect(presets.getByText('A whole number of seconds is expected')).toBeVisible()
  await presets.getByRole('textbox', { name: 'Waits for the payer, s' }).fill('60')
  await presets.getByRole('button', { name: 'Take these rules' }).click()
  await expect(editor.form.getByRole('button', { name: /suspend 60 s/ })).toBeVisible()

  await editor.faults.getByRole('button', { name: 'Late', exact: true }).click()
  await editor.section('From outside')
  const input = editor.form.getByRole('group', { name: 'Input 1' })
  await expect(input.getByRole('textbox', { name: 'Tag' })).toHaveValue('payment-1')
  // 60 s of waiting and a second more, from when the answer had come.
  await expect(input.getByRole('textbox', { name: 'After, ms' })).toHaveValue('61420')

  await editor.section('Expectations')
  await editor.choose('Activity at the end', 'payment/processing_accounter')
  await expect(editor.form.getByText('Activity at the end: not met, there came')).toBeVisible()
  await editor.choose('Activity at the end', 'payment/processing_failure')
  await expect(editor.form.getByText('The scenario comes to what is expected.')).toBeVisible()

  await editor.run()
  await screen.runToEnd()
  const inspector = screen.region('Inspector')
  await inspector.getByRole('tab', { name: /Changes/ }).click()
  await expect(inspector.getByText('invoice_payment_rollback_started')).toBeVisible()
  await expect(inspector.getByText('The last wake-up was refused: “Invalid callback”.')).toBeVisible()
})

test('form and text are one file: a mistake is told in both, mended by a press, and undone', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  const editor = scenarioEditorOn(page)
  await screen.open()
  await editor.view('Scenario')
  await editor.section('From outside')
  const after = editor.form.getByRole('textbox', { name: 'After, ms' })
  await after.fill('25s')
  await expect(editor.text).toContainText('"25s"')
  const mistake = editor.form.getByRole('button', { name: /1 mistake outside\[0\]\.after/ })
  await expect(mistake).toBeVisible()
  await expect(editor.form.getByText('a number is expected, this is "25s"')).toBeVisible()
  // The run on the screen stays to be looked at.
  await editor.view('Debug')
  await expect(screen.position).toHaveText('Step 1 / 1')
  await editor.view('Scenario')
  await editor.section('From outside')
  await expect(after).toHaveValue('25s')
  expect(
    await editor.form.getByRole('button', { name: 'Run', exact: true }).getAttribute('aria-disabled'),
  ).toBe('true')
  await editor.form.getByRole('button', { name: 'Change to 25' }).click()
  await expect(after).toHaveValue('25')
  await expect(mistake).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(after).toHaveValue('25s')
  await page.keyboard.press('Control+z')
  await expect(after).toHaveValue('24000')

  await editor.text.getByText('"1kYzRt5"').first().dblclick()
  await page.keyboard.type('mine')
  await editor.section('Payment and session')
  await expect(editor.form.getByRole('textbox', { name: 'invoice_id' })).toHaveValue('mine')
})

test('one press makes the payer’s callback late, another one punctual again; each says what it did', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  const editor = scenarioEditorOn(page)
  await screen.open()
  await editor.view('Scenario')
  await editor.section('From outside')
  const inputs = editor.form.getByRole('group', { name: /^Input \d+$/ })
  const after = inputs.getByRole('textbox', { name: 'After, ms' })
  const press = (name: string) => editor.faults.getByRole('button', { name, exact: true }).click()
  await press('Late')
  await expect(editor.faults.getByRole('status')).toContainText('The payer’s callback now comes as “Late”')
  await expect(after).toHaveValue('61430')
  await press('On time')
  await expect(after).toHaveValue('30000')
  await press('Duplicate')
  await expect(inputs).toHaveCount(2)
  await expect(editor.faults.getByRole('status')).toContainText('“Duplicate”, input 2')
  await page.keyboard.press('Control+z')
  await expect(inputs).toHaveCount(1)
})

test('a rule that another one goes before is marked; moved up by the keyboard, it keeps it and is used', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  const editor = scenarioEditorOn(page)
  await screen.open()
  await editor.view('Scenario')
  await editor.begin()
  await editor.section('Provider')
  await editor.form.getByRole('button', { name: 'Rule', exact: true }).click()
  const rules = editor.form.getByRole('list').getByRole('listitem')
  await expect(rules).toHaveCount(2)
  await expect(rules.last()).toContainText('never used')
  const up = editor.form.getByRole('button', { name: 'Up', exact: true })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(up).toBeFocused()
  await expect(rules.first()).not.toContainText('never used')
  await expect(rules.last()).toContainText('never used')
})

test('no section of the editor has a fault that axe knows, in either language', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await scenarioEditorOn(page).view('Scenario')
  const links = page.getByRole('navigation').getByRole('button')
  await expect(links.first()).toBeVisible()
  const count = await links.count()
  for (let at = 0; at < count - 1; at++) {
    // Faults of the one language are mostly those of the other: each section is looked at in one of them.
    await page.getByRole('radio', { name: at % 2 === 0 ? 'Русский' : 'English' }).check({ force: true })
    await links.nth(at).click()
    expect(await reportedBy(page)).toEqual([])
  }
})
