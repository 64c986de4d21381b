import { expect, test } from '@playwright/test'
import { bare, debuggerOn } from './debugger.ts'

test.use(bare)

test('let the timer win against a callback: the late one is refused, and the session has failed', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  const inspector = screen.region('Inspector')
  await screen.move('Run to end')
  await expect(inspector).toContainText('payment/processing_accounter')
  while (
    !/Callback: is it the right tag/.test(
      (await inspector.getByRole('heading', { level: 2 }).textContent()) ?? '',
    )
  )
    await screen.move('Back out')
  await inspector.getByRole('button', { name: 'Let the timer win' }).click()
  await expect(page.getByRole('button', { name: /^Runs: Run 2/ })).toBeVisible()
  await expect(inspector).toContainText('the timer wins against the callback')
  await screen.move('Run to end')
  await expect(inspector).toContainText('payment/processing_failure')
  await expect(inspector).toContainText('operation_timeout')
})

test('an exit that the sleeping machine did not take is taken from its why: its input is given, as a fork', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  const inspector = screen.region('Inspector')
  await screen.move('Run to end')
  while (
    !/Callback: is it the right tag/.test(
      (await inspector.getByRole('heading', { level: 2 }).textContent()) ?? '',
    )
  )
    await screen.move('Back out')
  await inspector.getByRole('tab', { name: 'Why' }).click()
  await inspector
    .getByRole('listitem')
    .filter({ hasText: 'The timer has fired' })
    .getByRole('button', { name: 'Go there' })
    .click()
  await expect(page.getByRole('button', { name: /^Runs: Run 2/ })).toBeVisible()
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('The timer has fired')
})
