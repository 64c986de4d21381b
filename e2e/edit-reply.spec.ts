import { expect, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { debuggerOn, graphAsList } from './debugger.ts'

test.use(graphAsList)

test('edit the provider’s answer and read what changed', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const inspector = screen.region('Inspector')
  await screen.move('Step out')
  while (!/Call the adapter/.test((await inspector.getByRole('heading', { level: 2 }).textContent()) ?? ''))
    await screen.step()
  await screen.step()
  const call = await screen.position.textContent()
  await screen.move('Run to end')
  await expect(inspector).toContainText('payment/processing_accounter')

  await page.getByRole('button', { name: /^Step \d/ }).click()
  await page.getByRole('combobox', { name: 'Step number, title or ¶' }).fill(call?.match(/\d+/)?.[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(/Call the adapter/)
  await inspector.getByRole('tab', { name: 'Call' }).click()
  await inspector.getByRole('button', { name: 'Edit the reply' }).click()

  const dialog = page.getByRole('dialog', { name: 'Reply to ProcessPayment' })
  const timeout = dialog.getByRole('textbox', { name: 'timeout' })
  await timeout.fill('60.5')
  await expect(timeout).toHaveAccessibleDescription(
    'a whole number of at most 32 bits is expected, this is 60.5; put it right',
  )
  await expect(dialog.getByRole('alert')).toContainText('intent.suspend.timeout.timeout')
  expect(await reportedBy(page, 'dialog[open]')).toEqual([])
  // Refused for now, and so nothing that the browser's driver would press.
  await dialog.getByRole('button', { name: 'Apply' }).click({ force: true })
  await expect(timeout).toBeFocused()
  await dialog.getByRole('combobox', { name: 'intent' }).click()
  await page.getByRole('option', { name: 'finish' }).click()
  await dialog.getByRole('combobox', { name: 'status' }).click()
  await page.getByRole('option', { name: 'failure' }).click()
  await dialog.getByLabel('code').fill('authorization_failed')
  await dialog.getByRole('button', { name: 'Apply' }).click()

  await expect(page.getByRole('button', { name: /^Runs: Run 2/ })).toBeVisible()
  await expect(inspector).toContainText('given by hand')
  await inspector.getByRole('button', { name: 'What did my edit change?' }).click()
  const compare = page.getByRole('main')
  await expect(compare).toContainText(`First divergence: step ${call?.match(/\d+/)?.[0]}`)
  await expect(compare.getByRole('region', { name: 'Changes' })).toContainText(
    'invoice_payment_rollback_started',
  )
  await expect(compare.getByRole('region', { name: 'Calls' })).toContainText('finish failure')
  const state = compare.getByRole('region', { name: 'State' })
  await expect(state).toContainText('reply.result.intent.finish')
  await state.getByRole('button', { name: 'Show the end' }).click()
  await expect(state).toContainText('payment/processing_failure')

  await page.getByRole('radio', { name: 'Debug' }).check({ force: true })
  await page.getByRole('button', { name: 'Step', exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Runs: Run 1' })).toBeVisible()
})

test('JSON with a mistake is kept until it is mended', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await page.getByRole('button', { name: 'Set a field by hand' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'JSON' }).check({ force: true })
  const text = dialog.getByRole('textbox')
  const good = await text.inputValue()
  await text.fill(`${good} and more`)
  await expect(dialog).toContainText('This is not JSON')
  await dialog.getByRole('radio', { name: 'Form' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Mend the text first')
  await expect(text).toHaveValue(`${good} and more`)
  await text.fill(good)
  await dialog.getByRole('radio', { name: 'Form' }).click()
  await expect(dialog.getByRole('radio', { name: 'Form' })).toBeChecked()
})
