import { expect, test } from '@playwright/test'
import { exitCondition } from '../app/graph/canvas/names.ts'
import { place } from '../app/graph/place.ts'
import { groupIds, pieceIds } from '../core/graph/graph.ts'
import { debuggerOn } from './debugger.ts'

const SETS = [[], ...groupIds.map(id => [id]), ...pairs(groupIds), [...groupIds]]

/** The narrowest place, in px, that each exit's condition is written in, whatever is open on the graph. */
const narrowest = () => {
  const found = new Map<string, { readonly width: number; readonly texts: readonly string[] }>()
  for (const groups of SETS)
    for (const pieces of [[], pieceIds])
      for (const { exits, label } of place({ groups: new Set(groups), pieces: new Set(pieces) }).edges) {
        const [exit, ...more] = exits
        if (!label || !exit || more.length > 0) continue
        const width = Math.min(label.width, found.get(exit)?.width ?? Number.POSITIVE_INFINITY)
        found.set(exit, { width, texts: [exitCondition(exit, 'ru'), exitCondition(exit, 'en')] })
      }
  return [...found].map(([exit, { width, texts }]) => ({ exit, width, texts }))
}

test('no condition beside an exit of the graph is cut, in either language', async ({ page }) => {
  const labels = narrowest()
  expect(labels.length).toBeGreaterThan(100)
  const screen = debuggerOn(page)
  await screen.open()
  await screen.button('Run to end').click()
  await expect.poll(() => screen.isRefused('Step')).toBe(true)
  await expect(screen.region('Graph').getByText('the session is behind it').last()).toBeVisible()
  const cut = await screen.region('Graph').evaluate((graph, all) => {
    const taken = graph.querySelector('.graph-label.is-taken')
    if (!(taken instanceof HTMLElement)) throw new Error('no condition is told')
    const { font } = getComputedStyle(taken)
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) throw new Error('nothing to measure with')
    pen.font = font
    return all.flatMap(({ exit, width, texts }) =>
      texts.filter(text => pen.measureText(text).width > width).map(text => `${exit} (${width} px): ${text}`),
    )
  }, labels)
  expect(cut).toEqual([])
})

function pairs<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map(b => [a, b]))
}
