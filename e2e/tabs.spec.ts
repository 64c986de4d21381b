import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { reportedBy } from './axe.ts'
import { bare } from './debugger.ts'
import { keptOn } from './kept.ts'

test.use(bare)

test('two tabs keep their own, a copy of a tab begins with what it had, and nobody writes over another', async ({
  page,
  context,
}) => {
  const first = keptOn(page)
  await first.open()
  await first.move('Step out')
  await first.name('First tab')
  await expect(first.saved).toBeVisible()

  const second = keptOn(await context.newPage())
  await second.open()
  await second.move('Step')
  await second.name('Second tab')
  await expect(second.saved).toBeVisible()

  // Opened by the page, it remembers what the page remembers.
  const opening = context.waitForEvent('page')
  await page.evaluate(() => void window.open(window.location.href))
  const copyPage = await opening
  const copy = keptOn(copyPage)
  await expect(copy.runs).toHaveAccessibleName('Runs: First tab')
  await copy.name('Copy of the first tab')
  await expect(copy.saved).toBeVisible()

  for (const [tab, name] of [
    [page, 'First tab'],
    [copyPage, 'Copy of the first tab'],
  ] as const) {
    await tab.reload()
    await expect(keptOn(tab).runs).toHaveAccessibleName(`Runs: ${name}`)
  }
})

test('a new tab takes up what was left last, and offers the rest', async ({ page, context }) => {
  const first = keptOn(page)
  await first.open()
  await first.move('Step out')
  await first.name('Left before')
  await expect(first.saved).toBeVisible()
  const secondPage = await context.newPage()
  const second = keptOn(secondPage)
  await second.open()
  await second.move('Step')
  await second.name('Left last')
  await expect(second.saved).toBeVisible()
  await page.close({ runBeforeUnload: false })
  await secondPage.close({ runBeforeUnload: false })

  const next = await context.newPage()
  const screen = keptOn(next)
  await next.goto('./')
  await expect(screen.runs).toHaveAccessibleName('Runs: Left last')
  await screen.runs.click()
  const runs = next.getByRole('dialog', { name: 'Runs', exact: true })
  const earlier = runs.getByRole('region', { name: 'Earlier work' })
  await expect(earlier.getByRole('listitem')).toHaveText(/1 run/)
  expect(await reportedBy(next)).toEqual([])
  const saving = next.waitForEvent('download')
  await earlier.getByRole('button', { name: /^Download:/ }).click()
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('Left before')
  await earlier.getByRole('button', { name: /^Open as new runs:/ }).click()
  await expect(screen.runs).toHaveAccessibleName('Runs: Left before')
  await screen.runs.click()
  await expect(runs.getByRole('treeitem')).toHaveCount(2)
  await earlier.getByRole('button', { name: /^Delete:/ }).click()
  await earlier.getByRole('button', { name: 'Keep' }).click()
  await earlier.getByRole('button', { name: /^Delete:/ }).click()
  await earlier.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(earlier).toHaveCount(0)
  await expect(runs.getByRole('treeitem')).toHaveCount(2)
})
