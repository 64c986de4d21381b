import { expect, test } from '@playwright/test'
import { debuggerOn } from './debugger.ts'

test.use({ locale: 'en-GB' })

test('walk the graph by keyboard alone: to a title, to the ends, to a breakpoint', async ({ page }) => {
  const { open, region, step } = debuggerOn(page)
  await open()
  await step()
  await step()
  const graph = region('Graph')
  const current = graph.getByRole('button', { name: /¶ .*, 1 visit/ }).first()
  await current.focus()
  await page.keyboard.press('F9')
  await expect(current).toHaveAccessibleName(/, breakpoint$/)
  await page.keyboard.press('F9')
  await expect(current).not.toHaveAccessibleName(/breakpoint/)
  await page.keyboard.press('End')
  await expect(current).not.toBeFocused()
})

test('read the graph as a list: groups, steps, exits, and which were taken', async ({ page }) => {
  const { open, region, step } = debuggerOn(page)
  await open()
  await step()
  await step()
  const graph = region('Graph')
  await graph.getByRole('radio', { name: 'List' }).check()
  const tree = graph.getByRole('tree')
  await tree.getByRole('treeitem').first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(tree.getByRole('treeitem', { level: 3 }).first()).toBeVisible()
  await page.keyboard.press('Home')
  await expect(tree.getByRole('treeitem').first()).toBeFocused()
})
