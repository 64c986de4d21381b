import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { debuggerOn, graphAsList, moving } from './debugger.ts'

const recorded = readFileSync(new URL('../core/conformance/authored.json', import.meta.url), 'utf8')

for (const worker of ['with the service worker', 'with the service worker blocked'] as const) {
  test.describe(worker, () => {
    const allowed = worker === 'with the service worker'
    // The drawing is walked through once.
    test.use({ serviceWorkers: allowed ? 'allow' : 'block', ...(!allowed && graphAsList) })

    test(`a newcomer steps the 3-DS payment to its end and back by ${allowed ? 'buttons' : 'keys'}, and meets the same states`, async ({
      page,
    }) => {
      // Some 280 presses, each looked at: no work for a machine in a hurry.
      test.setTimeout(300_000)
      const screen = debuggerOn(page)
      await screen.open()
      await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveText(/3-D Secure/)
      await expect(screen.button('Step')).toBeFocused()
      await expect(
        page.getByText(allowed ? 'Answered by the service worker' : 'the page answers'),
      ).toBeVisible()
      const step = () => (allowed ? screen.button('Step').click() : page.keyboard.press('s'))
      const back = () => (allowed ? screen.button('Step back').click() : page.keyboard.press('Shift+s'))

      /** Both at once: each question to the browser takes longer than what it asks. */
      const seen = () => Promise.all([screen.region('Inspector').innerText(), screen.sentence.textContent()])
      const states = [await seen()]
      while (!(await screen.isRefused('Step'))) {
        await step()
        const next = states.length + 1
        await expect(screen.position).toHaveText(`Step ${next} / ${next}`)
        states.push(await seen())
      }
      expect(states.length).toBeGreaterThan(100)
      await expect(screen.region('Inspector')).toContainText('payment/processing_accounter')

      for (let index = states.length - 2; index >= 0; index--) {
        await back()
        await expect(screen.position).toHaveText(`Step ${index + 1} / ${states.length}`)
        expect(await seen()).toEqual(states[index])
      }
      expect(await screen.isRefused('Step back')).toBe(true)
    })
  })

  test.describe(worker, () => {
    test.use({ serviceWorkers: worker === 'with the service worker' ? 'allow' : 'block', ...moving })

    test('language, theme, a jump on the timeline and a file, one after the other', async ({ page }) => {
      const screen = debuggerOn(page)
      await screen.open()
      await screen.move('Step out')
      const english = await screen.sentence.textContent()
      await page.getByRole('radio', { name: 'Русский' }).check()
      await expect(screen.sentence).not.toHaveText(english ?? '')
      await expect(screen.sentence).toHaveText(/[а-яё]/)
      await expect(page.getByRole('region', { name: 'Граф', exact: true })).toBeVisible()
      await page.getByRole('radio', { name: 'English' }).check()
      await expect(screen.sentence).toHaveText(english ?? '')
      const theme = await page.locator('html').getAttribute('data-theme')
      await screen.button('Dark theme').click()
      await expect(page.locator('html')).not.toHaveAttribute('data-theme', theme ?? '')
      await expect(screen.sentence).toHaveText(english ?? '')

      await screen.move('Step out')
      await expect(screen.sentence).toContainText('callback')
      const slider = screen.region('Timeline').getByRole('slider', { name: 'Step' })
      await slider.focus()
      await page.keyboard.press('Home')
      await expect(screen.position).toHaveText(/^Step 1 \//)
      await page.keyboard.press('ArrowRight')
      await expect(screen.position).toHaveText(/^Step 2 \//)
      await page.keyboard.press('End')
      await expect(screen.position).toHaveText(/^Step 64 \//)
      // The lanes come a moment after the slider; on leaving it they are there, and nothing moves under the pointer.
      await page.keyboard.press('Tab')
      await screen
        .region('Timeline')
        .getByRole('button', { name: /^ProcessPayment/ })
        .click()
      await expect(screen.region('Inspector')).toContainText('active.call-provider')

      await screen.openFile('authored.json', recorded)
      await expect(page.getByText('Doors open, as recorded')).toBeVisible()
      await screen.move('Run to end')
      await expect(screen.region('Inspector')).toContainText('payment/processing_session')
    })
  })
}

test('stepping within the recorded history makes no call', async ({ page }) => {
  const screen = debuggerOn(page)
  const calls: string[] = []
  page.on('request', request => request.url().includes('/mock/') && calls.push(request.url()))
  await screen.open()
  await expect(page.getByText('Answered by the service worker')).toBeVisible()
  await screen.runToEnd()
  const made = calls.length
  expect(made).toBeGreaterThan(5)
  await screen.button('Restart').click()
  for (let step = 2; step <= 60; step++) {
    await page.keyboard.press('s')
    await expect(screen.position).toHaveText(new RegExp(`^Step ${step} /`))
  }
  expect(calls.length).toBe(made)
})

test('over, out and their ways back move by calls and wake-ups', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.move('Step out')
  const asleep = await screen.place()
  await screen.move('Back out')
  await screen.move('Step back')
  await expect(screen.position).toHaveText(/^Step 1 \//)
  await screen.move('Step out')
  expect(await screen.place()).toBe(asleep)
})

test('play goes on by itself until paused', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.button('Play').click()
  await expect(screen.button('Pause')).toBeVisible()
  await expect(screen.position).not.toHaveText('Step 1 / 1')
  await screen.button('Pause').click()
  const paused = await screen.place()
  await expect(screen.button('Play')).toBeVisible()
  await page.waitForTimeout(600)
  expect(await screen.place()).toBe(paused)
})

test('the keys work, but never inside a field', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await page.keyboard.press('s')
  await expect(screen.position).toHaveText('Step 2 / 2')
  await page.keyboard.press('Shift+s')
  await expect(screen.position).toHaveText('Step 1 / 2')
  await page.getByRole('radio', { name: 'English' }).focus()
  await page.keyboard.press('s')
  await expect(screen.position).toHaveText('Step 2 / 2')
  await page.keyboard.press('Shift+s')
  await page.getByRole('combobox', { name: 'Scenario' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(screen.position).toHaveText('Step 1 / 2')
})
