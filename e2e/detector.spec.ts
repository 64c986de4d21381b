import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { bare, debuggerOn } from './debugger.ts'

test.use(bare)

const tabOn = async (page: Page) => {
  const inspector = page.getByRole('region', { name: 'Inspector', exact: true })
  await inspector.getByRole('tab', { name: 'Fault detector' }).click()
  return {
    inspector,
    rate: (name: string) => inspector.getByRole('meter', { name: `${name}: Failure rate` }),
    messages: inspector.getByRole('list', { name: 'What it was told' }).getByRole('listitem'),
    load: inspector.getByRole('checkbox', { name: 'Add other payments' }),
    share: inspector.getByLabel('Share of errors, from 0 to 1'),
  }
}

test('what the fault detector was told is listed, and each message leads to its step', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const tab = await tabOn(page)
  await expect(tab.inspector.getByText('has been told nothing yet')).toBeVisible()
  await screen.runToEnd()
  await expect(tab.messages).toHaveCount(8)
  await expect(tab.messages.first()).toContainText('Conversion: done')
  await expect(tab.rate('Availability')).toHaveAttribute('aria-valuetext', '0')
  const link = tab.messages.last().getByRole('button')
  const named = await link.textContent()
  await link.click()
  await expect(screen.position).toHaveText(new RegExp(`^S${named?.slice(1)} /`))
  await expect(tab.messages).toHaveCount(1)
})

test('with other payments failing, routing would reject the route; the run stays, and the file keeps it', async ({
  page,
  browser,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.runToEnd()
  const place = await screen.place()
  const tab = await tabOn(page)
  await tab.load.check()
  await expect(tab.inspector.getByText('Routing takes the route')).toBeVisible()
  await tab.share.fill('two')
  await expect(tab.inspector.getByText('Write a number from 0 to 1, such as 0.25.')).toBeVisible()
  await tab.share.fill('0.9')
  await expect(tab.inspector.getByText('adapter_unavailable')).toBeVisible()
  await expect(tab.inspector.getByText('ranks the route lower')).toBeVisible()
  expect(await screen.place()).toBe(place)
  const saving = page.waitForEvent('download')
  await screen.button('Save to a file').click()
  const saved = await saving
  const content = readFileSync(await saved.path(), 'utf8')
  const other = await browser.newPage()
  const fresh = debuggerOn(other)
  await fresh.open()
  await fresh.openFile(saved.suggestedFilename(), content)
  const again = await tabOn(other)
  await expect(again.load).toBeChecked()
  await expect(again.share).toHaveValue('0.9')
  await other.close()
})

test('what was told more than 60 s ago counts no more, and messages that did not arrive never did', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.openFile('silent.json', scenarioFile('silent-timeout-callback'))
  await screen.runToEnd()
  const tab = await tabOn(page)
  await expect(tab.messages.first()).toBeVisible()
  const before = await tab.messages.count()
  await expect(tab.inspector.getByText('out of the window')).toHaveCount(0)
  await page.getByRole('button', { name: /^Now / }).click()
  await screen.button('+1\u00a0min').click()
  await page.keyboard.press('Escape')
  await expect(tab.inspector.getByText('out of the window')).toHaveCount(before)
  await expect(tab.rate('Availability')).toHaveAttribute('aria-valuetext', 'no operations')
  await screen.openFile('down.json', scenarioFile('fault-detector-down'))
  await screen.runToEnd()
  await expect(tab.inspector.getByText('did not arrive').first()).toBeVisible()
  await expect(tab.rate('Availability')).toHaveAttribute('aria-valuetext', 'no operations')
})

const scenarioFile = (name: string): string =>
  readFileSync(new URL(`../mocks/scenarios/${name}.json`, import.meta.url), 'utf8')
