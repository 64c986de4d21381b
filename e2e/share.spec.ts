import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { debuggerOn } from './debugger.ts'

/** The panel of sharing as a user finds it. */
const sharingOn = (page: Page) => {
  const panel = page.getByRole('dialog', { name: 'Share', exact: true })
  const field = panel.getByRole('textbox', { name: 'Link' })
  return {
    panel,
    field,
    open: async () => {
      await page.getByRole('button', { name: 'Share', exact: true }).click()
      await expect(panel.getByRole('radiogroup', { name: 'What to share' })).toBeVisible()
    },
    download: async () => {
      const saving = page.waitForEvent('download')
      await panel.getByRole('button', { name: 'Download as a file' }).click()
      return readFileSync(await (await saving).path(), 'utf8')
    },
  }
}

const runsOn = (page: Page) => page.getByRole('tree', { name: 'Runs and their forks' }).getByRole('treeitem')

const linkOf = async (page: Page): Promise<string> => {
  const sharing = sharingOn(page)
  await sharing.open()
  const link = await sharing.field.inputValue()
  await page.keyboard.press('Escape')
  return link
}

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

const scenario = {
  version: 3,
  id: 'shared',
  title: { ru: 'Общий', en: 'Shared' },
  payment: {
    invoice_id: 'inv1',
    payment_id: '1',
    target: { processed: {} },
    cost: { amount: 42_000, currency: { symbolic_code: 'RUB' } },
  },
  route: { provider: { id: 1 }, terminal: { id: 1 } },
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

/** Another character in the middle of the code. */
const damaged = (link: string) =>
  link.replace(/(#s=.{200})(.)/, (_, before: string, digit: string) => before + (digit === 'A' ? 'B' : 'A'))

for (const [kind, change, reason] of [
  ['damaged', damaged, /have changed|end of the link/],
  ['cut off', (link: string) => link.slice(0, 300), /end of the link is missing/],
  ['foreign', (link: string) => link.replace(/#.*/, '#s=hello'), /no scenario after/],
  ['newer', (link: string) => link.replace('#s=1.', '#s=2.'), /version 2/],
  ['wrongly numbered', (link: string) => link.replace(/step=\d+/, 'step=0'), /at least 1/],
] as const) {
  test(`a ${kind} link leaves the work as it is and says why`, async ({ page }) => {
    const screen = debuggerOn(page)
    await screen.open()
    await screen.move('Step out')
    const place = await screen.place()
    await page.evaluate(
      address => {
        window.location.href = address
      },
      change(await linkOf(page)),
    )
    const refusal = page.getByRole('alert')
    await expect(refusal).toContainText('The link was not opened')
    await expect(refusal).toContainText(reason)
    expect(await screen.place()).toBe(place)
    await page.getByRole('button', { name: /^Runs: / }).click()
    await expect(runsOn(page)).toHaveCount(1)
  })
}

test('a page that is opened by a link that is no good opens on the library', async ({ page }) => {
  await page.goto('./#s=1.AAAA')
  await expect(page.getByRole('alert')).toContainText('The link was not opened')
  await expect(debuggerOn(page).position).toHaveText('Step 1 / 1')
})

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

const markup = '<img src=x onerror="window.executed = true"><script>window.executed = true</script>'

test('markup in a scenario is shown as text, and nothing of it is executed', async ({ page }) => {
  let dialogs = 0
  page.on('dialog', dialog => {
    dialogs++
    return dialog.dismiss()
  })
  const screen = debuggerOn(page)
  await screen.open()
  const marked = {
    ...scenario,
    id: markup,
    title: { ru: markup, en: markup },
    about: { ru: markup, en: markup },
    payment: { ...scenario.payment, invoice_id: markup },
    outside: [{ callback: { tag: markup, payload: markup } }],
    proxy_options: { [markup]: markup },
  }
  await screen.openFile('markup.json', JSON.stringify(marked))
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveText(markup)
  await screen.runToEnd()
  const sharing = sharingOn(page)
  await sharing.open()
  await expect(sharing.panel).toContainText(markup)
  await page.goto(await sharing.field.inputValue())
  await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveText(markup)
  expect(await page.evaluate(() => 'executed' in window)).toBe(false)
  expect(dialogs).toBe(0)
})

const withCard = {
  ...scenario,
  proxy_options: { cvv: '123', note: 'card 4242 4242 4242 4242' },
}

test('a card number in a file is masked, and whoever opens it is told where', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.openFile('card.json', JSON.stringify(withCard))
  const note = page.getByRole('alert')
  await expect(note).toContainText('Card data masked in card.json: 2 values')
  await expect(note).toContainText('proxy_options.cvv')
  await expect(note).toContainText('proxy_options.note')
  expect(await reportedBy(page, '[role=alert]')).toEqual([])
  const sharing = sharingOn(page)
  await sharing.open()
  const saved = await sharing.download()
  expect(saved).toContain('424242******4242')
  expect(saved).not.toContain('4242 4242')
  await page.keyboard.press('Escape')
  await screen.button('Close the message').click()
  await expect(note).toBeHidden()
})
