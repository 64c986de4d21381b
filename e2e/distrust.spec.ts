import { expect, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { bare, debuggerOn } from './debugger.ts'
import { linkOf, runsOn, scenario, sharingOn } from './sharing.ts'

test.use(bare)

/** Another character in the middle of the code. */
const damaged = (link: string) =>
  link.replace(/(#s=.{200})(.)/, (_, before: string, digit: string) => before + (digit === 'A' ? 'B' : 'A'))

const bad = [
  ['damaged', damaged, /have changed|end of the link/],
  ['cut off', (link: string) => link.slice(0, 300), /end of the link is missing/],
  ['foreign', (link: string) => link.replace(/#.*/, '#s=hello'), /no scenario after/],
  ['newer', (link: string) => link.replace('#s=1.', '#s=2.'), /version 2/],
  ['wrongly numbered', (link: string) => link.replace(/step=\d+/, 'step=0'), /at least 1/],
] as const

test('a link that is no good leaves the work as it is and says why', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.move('Step out')
  const place = await screen.place()
  const link = await linkOf(page)
  const refusal = page.getByRole('alert')
  for (const [kind, change, reason] of bad)
    await test.step(kind, async () => {
      await page.evaluate(address => {
        window.location.href = address
      }, change(link))
      await expect(refusal).toContainText('The link was not opened')
      await expect(refusal).toContainText(reason)
      expect(await screen.place()).toBe(place)
      await screen.button('Close the message').click()
    })
  await page.getByRole('button', { name: /^Runs: / }).click()
  await expect(runsOn(page)).toHaveCount(1)
})

test('a page that is opened by a link that is no good opens on the library', async ({ page }) => {
  await page.goto('./#s=1.AAAA')
  await expect(page.getByRole('alert')).toContainText('The link was not opened')
  await expect(debuggerOn(page).position).toHaveText('Step 1 / 1')
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
