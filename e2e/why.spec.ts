import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { debuggerOn } from './debugger.ts'

/** Before the payment first waits for the outside. */
const STEPS = 55

const BOXES = '.graph-box, .graph-label, .graph-times, .graph-strip'
/** What lies over the drawing, and would lie over the card. */
const OVER = '.graph-map, .react-flow__attribution'

/** Whether the card can be seen, and what of the graph it lies on. */
const covered = (page: Page, areas = `${BOXES}, ${OVER}`, ways = 'path.graph-line') =>
  page.evaluate(
    ([selector, line]) => {
      /** px between two points of a line that are looked at. */
      const EACH = 4
      const card = document.querySelector('.graph-why')
      if (!card || getComputedStyle(card).visibility === 'hidden') return undefined
      const { left, right, top, bottom } = card.getBoundingClientRect()
      const parts = [...document.querySelectorAll(selector)].filter(part => {
        const rect = part.getBoundingClientRect()
        return rect.left < right && left < rect.right && rect.top < bottom && top < rect.bottom
      })
      const lines = [...document.querySelectorAll<SVGPathElement>(line)].filter(path => {
        const onScreen = path.getScreenCTM() ?? undefined
        const points = Array.from({ length: Math.ceil(path.getTotalLength() / EACH) }, (_, at) =>
          path.getPointAtLength(at * EACH).matrixTransform(onScreen),
        )
        return points.some(({ x, y }) => left < x && x < right && top < y && y < bottom)
      })
      return [...parts.map(part => part.textContent), ...lines.map(path => path.getAttribute('d'))]
    },
    [areas, ways] as const,
  )

/** Opens the payment, in a language. */
const begin = async (page: Page, language: 'English' | 'Русский') => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await debuggerOn(page).open()
  await page.getByRole('radio', { name: language }).check({ force: true })
}

/** Steps on; what the short why lies on at each step where it can be seen. */
const walk = async (page: Page, from: number, to: number, each = async () => {}) => {
  const position = page.getByText(/^(Step|Шаг) \d+ \/ \d+$/)
  const cards: (readonly (string | null)[])[] = []
  for (let step = from; step < to; step++) {
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

for (const language of ['English', 'Русский'] as const)
  test(`the short why stands beside its exit and covers nothing, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await begin(page, language)
    const asked: (readonly (string | null)[] | undefined)[] = []
    const cards = await walk(page, 1, STEPS, async () => {
      await page.keyboard.press('KeyW')
      asked.push(await covered(page, '.graph-step.is-current', '.never'))
      await page.keyboard.press('KeyW')
    })
    expect(cards.length).toBeGreaterThan(11)
    expect(cards.filter(texts => texts.length > 0)).toEqual([])
    // The whole of it may lie on other boxes, never on the one where the run stands.
    expect(asked).toEqual(Array.from({ length: STEPS - 1 }, () => []))
  })

test('the whole why can be asked for at every step, and covers neither the map nor what it is about', async ({
  page,
}) => {
  const graph = debuggerOn(page).region('Graph')
  const ask = graph.getByRole('button', { name: 'Why here', exact: true })
  await begin(page, 'English')
  const asked: (readonly (string | null)[] | undefined)[] = []
  const cards = await walk(page, 1, STEPS, async () => {
    await page.keyboard.press('w')
    await expect(graph.getByRole('region', { name: /^Why here: / })).toBeVisible()
    await expect(ask).toHaveAttribute('aria-pressed', 'true')
    asked.push(await covered(page, `.graph-step.is-current, ${OVER}`, '.never'))
    await page.keyboard.press('w')
  })
  expect(asked).toEqual(Array.from({ length: STEPS - 1 }, () => []))
  expect(cards.length).toBeGreaterThan(11)
  expect(cards.filter(texts => texts.length > 0)).toEqual([])
})

test('where exits are taken again, how often is not covered either; each time can be asked for, the last one first', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await begin(page, 'English')
  const screen = debuggerOn(page)
  const scenario = page.getByRole('combobox', { name: 'Scenario' })
  await scenario.click()
  await page.getByRole('option', { name: /^The attempts are used up/ }).click()
  await expect(screen.position).toHaveText('Step 1 / 1')
  await screen.runToEnd()
  const goTo = async (step: string) => {
    await page.keyboard.press('g')
    await expect(page.getByRole('combobox', { name: 'Step number' })).toBeFocused()
    await page.keyboard.type(step)
    await page.keyboard.press('Enter')
    await expect(screen.position).toHaveText(new RegExp(`^Step ${step} /`))
  }
  await goTo('57')
  const cards = await walk(page, 57, 66)
  expect(cards.length).toBeGreaterThan(2)
  expect(cards.filter(texts => texts.length > 0)).toEqual([])

  const graph = screen.region('Graph')
  const isTime = (time: number) => expect(graph.getByText(`${time} / 6`)).toBeVisible()
  await goTo('260')
  await page.keyboard.press('w')
  await isTime(6)
  await graph.getByRole('button', { name: 'The time before' }).click()
  await isTime(5)
  // It asks about where the run stands, unless that is told already.
  await page.keyboard.press('w')
  await isTime(6)
  await graph.getByRole('button', { name: 'The time before' }).click()
  await graph.getByRole('button', { name: 'Go to visit' }).click()
  await expect(screen.position).not.toHaveText(/^Step 260 /)
  // There the run stands at the fifth of five; what was asked at the other visit is answered.
  await expect(graph.getByRole('region', { name: /^Why here: / })).toBeHidden()
  await page.keyboard.press('w')
  await expect(graph.getByText('5 / 5')).toBeVisible()
})

test('the whole why comes by a button, by keyboard too, and goes with Escape wherever the keyboard is', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  for (let step = 0; step < 4; step++) await screen.step()
  const graph = screen.region('Graph')
  const ask = graph.getByRole('button', { name: 'Why here', exact: true })
  const more = graph.getByRole('button', { name: 'All about why' })
  await ask.focus()
  await page.keyboard.press('Enter')
  await expect(more).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(more).toBeHidden()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(more).toBeHidden()
  await expect(ask).toBeFocused()
  await page.keyboard.press('w')
  await more.focus()
  await page.keyboard.press('Escape')
  await expect(more).toBeHidden()
  // Not lost with what it was on: the keyboard goes on at a box, and letters are commands there.
  await expect(graph.locator('[data-box]:focus')).toBeVisible()
  await page.keyboard.press('s')
  await expect(screen.position).toHaveText(/^Step 6 /)
})

test('who has come to a box by the keyboard types a title there; and keeps the keyboard when the box goes', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  const graph = screen.region('Graph')
  await graph.getByRole('button', { name: 'Why here', exact: true }).focus()
  while (!(await graph.locator('[data-box]:focus').count())) await page.keyboard.press('Tab')
  await page.keyboard.press('w')
  await expect(graph.getByRole('region', { name: /^Why here/ })).toBeHidden()
  await page.keyboard.press('Escape')
  for (let step = 2; step <= 20; step++) {
    await page.keyboard.press('s')
    await expect(screen.position).toHaveText(new RegExp(`^Step ${step} /`))
    await expect(graph.locator('[data-box]:focus')).toBeVisible()
  }
})

test('as a list the graph has no card: the key opens the inspector’s tab', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.step()
  await page.getByRole('radio', { name: 'List' }).check({ force: true })
  await page.keyboard.press('w')
  await expect(screen.region('Inspector').getByRole('tab', { name: 'Why' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})
