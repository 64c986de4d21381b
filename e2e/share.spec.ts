import { expect, type Page, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { bare, debuggerOn } from './debugger.ts'
import { linkOf, runsOn, scenario, sharingOn } from './sharing.ts'

test.use(bare)

/** What a run has come to, as the screen says it: place, counts, changes, and the state at its end. */
const resultOf = async (page: Page) => {
  const screen = debuggerOn(page)
  const inspector = screen.region('Inspector')
  await inspector.getByRole('tab', { name: 'Changes' }).click()
  const changes = await inspector.getByRole('tabpanel').innerText()
  await inspector.getByRole('tab', { name: 'State' }).click()
  const state = await inspector.getByRole('tree').innerText()
  const counts = await page.getByText(/\d+ steps · /).innerText()
  return { place: await screen.place(), counts, changes, state }
}

test('a link opens the same run at the same step in a browser that has never seen it', async ({
  page,
  browser,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.runToEnd()
  const result = await resultOf(page)
  const link = await linkOf(page)
  expect(link.length).toBeLessThan(8192)
  expect(link).toMatch(/#s=1\.[\w-]+&step=\d+$/)
  const profile = await browser.newContext()
  const other = await profile.newPage()
  await other.goto(link)
  await expect(debuggerOn(other).position).toHaveText((await screen.position.textContent()) ?? '')
  await expect(debuggerOn(other).region('Timeline').getByRole('slider')).toBeVisible()
  expect(await resultOf(other)).toEqual(result)
  expect(new URL(other.url()).hash).toBe('')
  await profile.close()
})

test('a run that somebody has given something takes its inputs with it', async ({ page, browser }) => {
  const screen = debuggerOn(page)
  await screen.open()
  // Asleep, the payer expected: by itself the scenario would now send the callback.
  await screen.move('Step out')
  await screen.move('Step out')
  await screen.move('Fire')
  await screen.runToEnd()
  const result = await resultOf(page)
  const sharing = sharingOn(page)
  await sharing.open()
  await expect(sharing.panel).toContainText('of this run, what was given or changed by hand among them')
  const link = await sharing.field.inputValue()
  const profile = await browser.newContext()
  const other = await profile.newPage()
  await other.goto(link)
  await expect(debuggerOn(other).position).toHaveText((await screen.position.textContent()) ?? '')
  expect(await resultOf(other)).toEqual(result)
  await profile.close()
})

test('a card number that somebody has typed goes into no link, and that is said', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.move('Step out')
  await screen.move('Step out')
  const callback = screen.region('Inspector').getByRole('group', { name: 'Callback', exact: true })
  await callback.getByRole('button', { name: 'Send' }).click()
  await callback.getByLabel('Payload').fill('card 4242 4242 4242 4242, cvv=123')
  await callback.getByRole('button', { name: 'Send' }).last().click()
  const sharing = sharingOn(page)
  await sharing.open()
  await expect(sharing.panel).toContainText('Card numbers and codes are masked in the link, 1 value:')
  await expect(sharing.panel).toContainText(/run\.inputs\[\d+\]\.callback\.payload/)
  const file = await sharing.download()
  expect(file).toContain('card 424242******4242, cvv=***')
  expect(file).not.toMatch(/4242 4242|cvv=123/)
  await expect(page.getByText('Card data masked in', { exact: false }).first()).toBeVisible()
})

test('a link opens as a new run beside those that are there, and a reload does not open it again', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.move('Step out')
  const place = await screen.place()
  const link = await linkOf(page)
  await screen.move('Step out')
  const later = await screen.place()
  await page.evaluate(address => {
    window.location.href = address
  }, link)
  await expect.poll(() => screen.place()).toBe(place)
  await page.getByRole('button', { name: /^Runs: / }).click()
  await expect(runsOn(page)).toHaveCount(2)
  await page.getByRole('treeitem', { name: /^Run 1/ }).press('Enter')
  await expect.poll(() => screen.place()).toBe(later)
  expect(new URL(page.url()).hash).toBe('')
})

test('the scenario alone opens at its first step, and the file says the same as the link', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  const sharing = sharingOn(page)
  await screen.open()
  await screen.move('Step out')
  await sharing.open()
  await expect(sharing.panel).toContainText('which makes this run by itself')
  await expect(sharing.panel).toContainText(/\d+ characters of at most 8,192/)
  expect(await reportedBy(page, '[role=dialog]')).toEqual([])
  expect(JSON.parse(await sharing.download())).toHaveProperty('run')
  await sharing.panel.getByRole('radio', { name: 'The scenario only' }).check()
  await expect(sharing.panel).toContainText('It opens at its first step')
  expect(await sharing.field.inputValue()).not.toContain('&step=')
  expect(JSON.parse(await sharing.download())).not.toHaveProperty('run')
})

test('the button copies the link and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const sharing = sharingOn(page)
  await debuggerOn(page).open()
  await sharing.open()
  await sharing.panel.getByRole('button', { name: 'Copy the link' }).click()
  await expect(sharing.panel.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await sharing.field.inputValue())
})

for (const [kind, script] of [
  ['refuses', () => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error('no')) })],
  ['is missing', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
] as const) {
  test(`where the clipboard ${kind}, the link is selected to be copied by hand`, async ({ page }) => {
    await page.addInitScript(script)
    const sharing = sharingOn(page)
    await debuggerOn(page).open()
    await sharing.open()
    await sharing.panel.getByRole('button', { name: 'Copy the link' }).click()
    await expect(sharing.panel).toContainText('press Ctrl+C')
    await expect(sharing.field).toBeFocused()
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(
      await sharing.field.inputValue(),
    )
  })
}

/** Digits that do not repeat, so that they cannot be packed. */
const noise = (length: number) =>
  Array.from({ length }, (_, index) => ((index * 2_654_435_761) >>> 0).toString(36)).join('')

test('a scenario too long for a link is offered as a file, with the reason', async ({ page }) => {
  const screen = debuggerOn(page)
  const sharing = sharingOn(page)
  await screen.open()
  await screen.openFile('long.json', JSON.stringify({ ...scenario, proxy_options: { noise: noise(2500) } }))
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveText('Shared')
  await sharing.open()
  await expect(sharing.panel).toContainText(/it would have [\d,]+ characters/)
  await expect(sharing.panel).toContainText('which makes this run by itself')
  await expect(sharing.field).toBeHidden()
  const file = await sharing.download()
  await screen.openFile('again.json', file)
  await expect(page.getByRole('alert')).toBeHidden()
})
