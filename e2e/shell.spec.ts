import { expect, type Page, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { debuggerOn } from './debugger.ts'

const box = async (page: Page, name: string) => {
  const { width, height } = (await page.getByRole('region', { name, exact: true }).boundingBox()) ?? {}
  return { width, height }
}

test('the page loads below a path, keeps its own policy and reports no error', async ({ page }) => {
  const faults: string[] = []
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('pageerror', error => faults.push(error.message))
  page.on('response', response => response.status() >= 400 && faults.push(response.url()))
  await page.goto('./')
  await expect(page.getByRole('heading', { name: 'Sessionscope' })).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  expect(faults).toEqual([])
  const inline = page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "not ours"'
    document.head.append(script)
    return document.title
  })
  expect(await inline).toBe('Sessionscope')
})

test.describe('language and theme', () => {
  for (const [locale, colorScheme, region] of [
    ['ru-RU', 'dark', 'Граф'],
    ['en-GB', 'light', 'Graph'],
    ['de-DE', 'light', 'Graph'],
  ] as const) {
    test(`${locale}, ${colorScheme}: the system is followed`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ locale, colorScheme, ...(baseURL ? { baseURL } : {}) })
      const page = await context.newPage()
      await page.goto('./')
      await expect(page.getByRole('region', { name: region })).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
      await page.emulateMedia({ colorScheme: colorScheme === 'dark' ? 'light' : 'dark' })
      await expect(page.locator('html')).not.toHaveAttribute('data-theme', colorScheme)
      await context.close()
    })
  }

  test('a choice is remembered', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('radio', { name: 'Русский' }).check()
    await page.getByRole('button', { name: 'Тёмная тема' }).click()
    await page.reload()
    await expect(page.getByRole('radio', { name: 'Русский' })).toBeChecked()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.getByRole('radio', { name: 'English' }).check()
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible()
  })

  test('without storage the app works and says that it forgets', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    })
    await page.goto('./')
    await page.getByRole('radio', { name: 'Русский' }).check()
    await expect(page.getByRole('region', { name: 'Граф' })).toBeVisible()
    await expect(page.getByText('Браузер не разрешает странице ничего хранить')).toBeVisible()
  })
})

test.describe('layout', () => {
  for (const [width, height, graph, timeline, inspector] of [
    [1440, 900, '1019 × 607', '1019 × 188', '420 × 796'],
    [1280, 720, '919 × 455', '919 × 160', '360 × 616'],
  ] as const) {
    test(`panes at ${width} × ${height}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await page.goto('./')
      for (const [name, size] of Object.entries({ Graph: graph, Timeline: timeline, Inspector: inspector })) {
        const found = await box(page, name)
        expect(`${name} ${found.width} × ${found.height}`).toBe(`${name} ${size}`)
      }
    })
  }

  test('a splitter is dragged, moved by keys, remembered, held at the least sizes and reset', async ({
    page,
  }) => {
    await page.goto('./')
    const line = page.getByRole('separator', { name: 'Inspector width' })
    const width = async () => (await box(page, 'Inspector')).width
    const at = (await line.boundingBox()) ?? { x: 0, y: 0 }
    await page.mouse.move(at.x, at.y + 200)
    await page.mouse.down()
    await page.mouse.move(at.x - 40, at.y + 200, { steps: 4 })
    await page.mouse.up()
    expect(await width()).toBe(460)
    await line.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await width()).toBe(428)
    await expect(line).toHaveAttribute('aria-valuenow', '428')
    await page.reload()
    expect(await width()).toBe(428)
    await line.focus()
    await page.keyboard.press('Home')
    expect((await box(page, 'Graph')).width).toBe(560)
    await page.keyboard.press('End')
    expect(await width()).toBe(320)
    await line.dblclick()
    expect(await width()).toBe(420)
  })

  test('however much room is taken from the graph, the step that is followed stays in sight', async ({
    page,
  }) => {
    await page.goto('./')
    const graph = page.getByRole('region', { name: 'Graph', exact: true })
    const step = graph.getByText('The machine sleeps')
    await expect(step).toBeVisible()
    const isInSight = async () => {
      const [pane, label] = await Promise.all([graph.boundingBox(), step.boundingBox()])
      if (!pane || !label) return false
      return label.y > pane.y && label.y + label.height < pane.y + pane.height
    }
    await expect.poll(isInSight).toBe(true)
    for (const height of [560, 900, 640]) {
      await page.setViewportSize({ width: 1280, height })
      await expect.poll(isInSight, `height ${height}`).toBe(true)
    }
  })

  test('a phone shows one pane at a time', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 })
    const errors: string[] = []
    page.on('console', message => message.type() === 'error' && errors.push(message.text()))
    await page.goto('./')
    const pane = page.getByRole('region', { name: /^(Graph|Timeline|Inspector)$/ })
    await expect(pane).toHaveCount(1)
    await page.getByRole('radio', { name: 'Inspector' }).check()
    await expect(page.getByRole('region', { name: 'Inspector' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Graph' })).toBeHidden()
    await expect(page.getByText('What wakes it')).toBeVisible()
    for (const name of ['Fire', 'Send', 'Set a field by hand', 'Set activity by hand'])
      await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    // The view of a graph that is not seen goes along too, from group to group.
    for (const place of [/^Step 2 \//, /^Step 3 \//, /^Step 4 \//]) {
      await page.keyboard.press('s')
      await expect(page.getByText(place)).toBeVisible()
      await page.waitForTimeout(200)
    }
    expect(errors).toEqual([])
  })
})

for (const theme of ['light', 'dark'] as const) {
  test(`no accessibility fault that a machine can find, ${theme}`, async ({ page }) => {
    // Halfway between two colours nothing has the contrast that it is going to have.
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await debuggerOn(page).open()
    expect(await reportedBy(page)).toEqual([])
  })
}
