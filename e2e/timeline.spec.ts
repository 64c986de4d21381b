import { expect, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { bare, debuggerOn } from './debugger.ts'

test.use(bare)

test('a change is found on the timeline by its name, match by match', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.runToEnd()
  const timeline = screen.region('Timeline')
  await timeline.getByRole('button', { name: 'Find on the timeline' }).click()
  const field = timeline.getByRole('searchbox', { name: 'Find on the timeline' })
  await expect(field).toBeFocused()
  await page.keyboard.type('session_transaction_bound')
  const count = timeline.getByText(/^(\d+ found|\d+ of \d+)$/)
  await expect(count).toHaveText(/^\d+ found$/)

  await page.keyboard.press('Enter')
  await expect(count).toHaveText(/^1 of \d+$/)
  await expect(screen.region('Inspector')).toContainText('Record the binding')
  const place = await screen.place()
  await field.fill('session_')
  // At once, while the field is still faster than the search: what is written counts.
  await page.keyboard.press('Enter')
  await expect.poll(() => screen.place()).not.toBe(place)
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => screen.place()).toBe(place)

  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await expect(count).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(field).toBeHidden()
  await expect(timeline.getByRole('button', { name: 'Find on the timeline' })).toBeFocused()
})

test('the search speaks the language of the screen, and keeps to the lanes shown', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.runToEnd()
  await page.getByRole('radio', { name: 'Русский' }).check()
  const timeline = page.getByRole('region', { name: 'Лента времени', exact: true })
  await timeline.getByRole('button', { name: 'Найти на ленте' }).click()
  await page.keyboard.type('привязать')
  await expect(timeline.getByText(/^найдено \d+$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(timeline.getByText(/^\d+ из \d+$/)).toBeVisible()
  for (const lane of ['Шаги', 'Изменения'])
    await timeline.getByRole('button', { name: lane, exact: true }).click()
  await expect(timeline.getByText('не найдено', { exact: true })).toBeVisible()
  const next = timeline.getByRole('button', { name: 'Следующее совпадение' })
  await expect(next).toHaveAttribute('aria-disabled', 'true')
})

test('each lane is one stop of the keyboard; the arrows walk along it, Enter goes to the step', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.runToEnd()
  const timeline = screen.region('Timeline')
  await timeline.getByRole('slider', { name: 'Step' }).focus()
  await page.keyboard.press('Home')
  await expect(screen.position).toHaveText(/^Step 1 \//)
  await page.keyboard.press('Tab')
  const changes = timeline.getByRole('toolbar', { name: 'Changes' })
  await expect(changes.getByRole('button', { name: /^session_started/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  const bound = changes.getByRole('button', { name: /^session_transaction_bound/ })
  await expect(bound).toBeFocused()
  await expect(bound).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(screen.region('Inspector')).toContainText('Record the binding')
  await expect(bound).toBeFocused()

  await page.keyboard.press('End')
  const last = changes.getByRole('button', { name: /^session_finished/ })
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
  await page.keyboard.press('Tab')
  const called = timeline
    .getByRole('toolbar', { name: 'Provider' })
    .getByRole('button', { name: /^ProcessPayment/ })
  await expect(called.first()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(bound).toBeFocused()
})

test('the keys of the zoom work where the timeline has the keyboard, and the focus stays', async ({
  page,
}) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.runToEnd()
  const timeline = screen.region('Timeline')
  const call = timeline.getByRole('toolbar', { name: 'Provider' }).getByRole('button').first()
  await call.focus()
  const width = async () => (await call.boundingBox())?.width ?? 0
  const before = await width()
  await page.keyboard.press('+')
  expect(await width()).toBeGreaterThan(before)
  await page.keyboard.press('0')
  await expect.poll(width).toBeLessThan(before)
  await expect(timeline.getByRole('toolbar', { name: 'Provider' }).locator(':focus')).toHaveCount(1)
  const fitted = await width()
  await screen.button('Step back').focus()
  await page.keyboard.press('+')
  expect(await width()).toBe(fitted)
})

test('the timeline with an open search has nothing for axe to report', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  await screen.runToEnd()
  await screen.region('Timeline').getByRole('button', { name: 'Find on the timeline' }).click()
  await page.keyboard.type('session_')
  await page.keyboard.press('Enter')
  expect(await reportedBy(page, '.pane-timeline')).toEqual([])
})

test('a swipe beyond the edge of a long run does not leave the page', async ({ page }) => {
  const screen = debuggerOn(page)
  await screen.open()
  const beyond = await page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehaviorX)
  expect(beyond).toBe('none')
})
