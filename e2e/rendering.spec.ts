import { expect, test } from '@playwright/test'
import { debuggerOn } from './debugger.ts'
import { countRenders } from './renders.ts'

/** Enough to come through several groups and two wake-ups. */
const STEPS = 80

test('a step renders two nodes and two edges of the graph at most', async ({ page }) => {
  test.setTimeout(180_000)
  const renders = await countRenders(page)
  const screen = debuggerOn(page)
  await screen.open()
  // The graph comes in a chunk of its own.
  await expect(page.locator('.react-flow__node').first()).toBeVisible()
  expect((await renders.taken()).nodes.length).toBeGreaterThan(10)
  await screen.runToEnd()
  await screen.button('Restart').click()
  await screen.region('Timeline').getByRole('slider', { name: 'Step' }).focus()

  // A group that opens brings new nodes, and a new wake-up makes all of the last one “earlier”: not these are meant.
  const drawn = async () =>
    JSON.stringify([
      await page.locator('.react-flow__node').evaluateAll(all => all.map(node => node.dataset.id)),
      await page.locator('.graph-line.way-earlier').count(),
    ])
  let before = await drawn()
  const counts: [number, number][] = []
  for (let step = 2; step <= STEPS; step++) {
    await renders.taken()
    await page.keyboard.press('ArrowRight')
    await expect(screen.position).toHaveText(new RegExp(`^Step ${step} /`))
    const { nodes, edges } = await renders.taken()
    const after = await drawn()
    if (after === before) counts.push([nodes.length, edges.length])
    before = after
  }
  expect(counts.length).toBeGreaterThan(STEPS / 2)
  expect(counts.filter(([nodes, edges]) => nodes > 2 || edges > 2)).toEqual([])
  // Else the counting would be broken, and not the rendering right.
  expect(counts.filter(([nodes, edges]) => nodes === 2 && edges === 2).length).toBeGreaterThan(STEPS / 4)
})
