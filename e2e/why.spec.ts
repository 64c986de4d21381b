import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { debuggerOn } from './debugger.ts'

/** Before the payment first waits for the outside. */
const STEPS = 55

/** Whether the card can be seen, and what of the graph it lies on. */
const covered = (page: Page) =>
  page.evaluate(() => {
    /** px between two points of a line that are looked at. */
    const EACH = 4
    const card = document.querySelector('.graph-why')
    if (!card || getComputedStyle(card).visibility === 'hidden') return undefined
    const { left, right, top, bottom } = card.getBoundingClientRect()
    const parts = [
      ...document.querySelectorAll(
        '.graph-box, .graph-label, .graph-strip, .graph-map, .react-flow__attribution',
      ),
    ].filter(part => {
      const rect = part.getBoundingClientRect()
      return rect.left < right && left < rect.right && rect.top < bottom && top < rect.bottom
    })
    const lines = [...document.querySelectorAll<SVGPathElement>('path.graph-line')].filter(line => {
      const onScreen = line.getScreenCTM() ?? undefined
      const points = Array.from({ length: Math.ceil(line.getTotalLength() / EACH) }, (_, at) =>
        line.getPointAtLength(at * EACH).matrixTransform(onScreen),
      )
      return points.some(({ x, y }) => left < x && x < right && top < y && y < bottom)
    })
    return [...parts.map(part => part.textContent), ...lines.map(line => line.getAttribute('d'))]
  })

/** Steps through the payment until it waits; what the short why lies on at each step where it can be seen. */
const walk = async (page: Page, language: 'English' | 'Русский', each: () => Promise<void>) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await debuggerOn(page).open()
  await page.getByRole('radio', { name: language }).check({ force: true })
  const position = page.getByText(/^(Step|Шаг) \d+ \/ \d+$/)
  const cards: (readonly (string | null)[])[] = []
  for (let step = 1; step < STEPS; step++) {
    await page.keyboard.press('KeyS')
    await expect(position).toHaveText(new RegExp(`^\\S+ ${step + 1} /`))
    // The path is drawn and the view has come to rest.
    await page.waitForFunction(
      () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    )
    const card = await covered(page)
    if (card) cards.push(card)
    await each()
  }
  return cards
}

const nothingMore = async () => {}

for (const language of ['English', 'Русский'] as const)
  test(`the short why stands beside its exit and covers nothing, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    const cards = await walk(page, language, nothingMore)
    expect(cards.length).toBeGreaterThan(STEPS / 6)
    expect(cards.filter(texts => texts.length > 0)).toEqual([])
  })

test('nor does it cover the map; and the whole why can be asked for at every step, also where a call has been answered', async ({
  page,
}) => {
  const graph = debuggerOn(page).region('Graph')
  const ask = graph.getByRole('button', { name: 'Why here', exact: true })
  const cards = await walk(page, 'English', async () => {
    await ask.click()
    await expect(graph.getByRole('heading', { name: /^Why here: / })).toBeVisible()
    await ask.click()
  })
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
  await page.keyboard.press('Enter')
  await graph.getByRole('button', { name: 'All about why' }).focus()
  await page.keyboard.press('Escape')
  await expect(graph.getByRole('button', { name: 'All about why' })).toBeHidden()
  // Not lost with what it was on: the keyboard goes on at a box.
  await expect(graph.locator('[data-box]:focus')).toBeVisible()
})
