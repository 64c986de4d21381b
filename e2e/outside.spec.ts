import { expect, type Page, test } from '@playwright/test'
import { bare, debuggerOn } from './debugger.ts'

test.use(bare)

const sleeping = async (page: Page) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.move('Step out')
  await expect(screen.position).not.toHaveText(/^Step 1 /)
  await screen.move('Step out')
  await expect(screen.region('Inspector')).toContainText('The machine sleeps until 12:01:00')
  const group = (name: string) => screen.region('Inspector').getByRole('group', { name, exact: true })
  const runs = page.getByRole('button', { name: /^Runs: / })
  return { screen, group, runs }
}

test('a callback with a wrong tag is refused, and the right one wakes the session', async ({ page }) => {
  const { screen, group } = await sleeping(page)
  await group('Callback').getByRole('button', { name: 'Send' }).click()
  await group('Callback').getByLabel('Tag').fill('somebody-else')
  await expect(group('Callback')).toContainText('Not found')
  await group('Callback').getByRole('button', { name: 'Send' }).last().click()
  await screen.move('Step out')
  await expect(screen.region('Inspector')).toContainText('The machine sleeps until 12:01:00')
  await expect(screen.region('Inspector')).toContainText('The last wake-up was refused: “Not found”.')
  await group('Callback').getByRole('button', { name: 'Send' }).click()
  await group('Callback').getByRole('button', { name: 'Send' }).last().click()
  await screen.move('Step out')
  await expect(screen.region('Inspector')).toContainText('The session is active')
  await expect(screen.region('Inspector')).not.toContainText('The last wake-up was refused')
})

test('the payer never comes back: the timer fires and the session fails', async ({ page }) => {
  const { screen, group } = await sleeping(page)
  await group('Timer').getByRole('button', { name: 'Fire' }).click()
  await screen.button('Run to end').click()
  await expect(screen.region('Inspector')).toContainText('payment/processing_failure')
  await expect(screen.region('Inspector')).toContainText('operation_timeout')
})

test('another input at an earlier step makes a new run; the old one stays and can be chosen', async ({
  page,
}) => {
  const { screen, group, runs } = await sleeping(page)
  const place = await screen.place()
  await screen.button('Run to end').click()
  await expect(screen.region('Inspector')).toContainText('payment/processing_accounter')
  const length = (await screen.position.textContent())?.split('/ ')[1]
  await screen.region('Timeline').getByRole('slider', { name: 'Step' }).focus()
  await page.keyboard.press('Home')
  await screen.move('Step out')
  await screen.move('Step out')
  await expect(screen.region('Inspector')).toContainText('The machine sleeps until 12:01:00')
  await group('Session change').getByRole('button', { name: 'Send' }).click()
  await group('Session change').getByRole('button', { name: 'Send' }).last().click()
  await expect(runs).toHaveAccessibleName(/Run 2/)
  await screen.button('Run to end').click()
  await expect(screen.region('Inspector')).toContainText('payment/processing_failure')
  await runs.click()
  await page.getByRole('treeitem', { name: 'Run 1' }).press('Enter')
  await expect(screen.position).toHaveText(new RegExp(`/ ${length}$`))
  expect(await screen.place()).toContain(place.split(' / ')[0] ?? '')
})
