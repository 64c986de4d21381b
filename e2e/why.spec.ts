import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { debuggerOn } from './debugger.ts'

/** Enough to come through every group of the first wake-ups. */
const STEPS = 90

/** Whether the card can be seen, and what of the graph it lies on. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const card = document.querySelector('.graph-why')
    if (!card || getComputedStyle(card).visibility === 'hidden') return undefined
    const { left, right, top, bottom } = card.getBoundingClientRect()
    return [...document.querySelectorAll('.graph-box, .graph-label, .graph-strip')]
      .filter(part => {
        const rect = part.getBoundingClientRect()
        return rect.left < right && left < rect.right && rect.top < bottom && top < rect.bottom
      })
      .map(part => part.textContent)
  })

for (const language of ['English', 'Русский'])
  test(`the short why stands beside its exit and covers nothing, ${language}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1280, height: 720 })
    const screen = debuggerOn(page)
    await screen.open()
    await page.getByRole('radio', { name: language }).check({ force: true })
    const position = page.getByText(/^(Step|Шаг) \d+ \/ \d+$/)
    const cards: (readonly (string | null)[])[] = []
    for (let step = 1; step < STEPS; step++) {
      await page.keyboard.press('KeyS')
      await expect(position).toHaveText(new RegExp(`^\\S+ (${step + 1} /|${step} / ${step}$)`))
      // The path is drawn and the view has come to rest.
      await page.waitForFunction(
        () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
      )
      const card = await covered(page)
      if (card) cards.push(card)
    }
    expect(cards.length).toBeGreaterThan(STEPS / 6)
    expect(cards.filter(texts => texts.length > 0)).toEqual([])
  })

test('the whole why comes by a button, by keyboard too, and goes again', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  for (let step = 0; step < 4; step++) await screen.step()
  const graph = screen.region('Graph')
  const ask = graph.getByRole('button', { name: 'Why here', exact: true })
  await ask.focus()
  await page.keyboard.press('Enter')
  await expect(graph.getByRole('button', { name: 'All about why' })).toBeVisible()
  await expect(ask).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await expect(graph.getByRole('button', { name: 'All about why' })).toBeHidden()
})
