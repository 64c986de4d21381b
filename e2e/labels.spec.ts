import type { Locator } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { boxTitle, defectsIn, exitCondition } from '../app/graph/canvas/names.ts'
import type { Shown } from '../app/graph/layout/shown.ts'
import { shownBy } from '../app/graph/layout/shown.ts'
import { place } from '../app/graph/place.ts'
import { groupIds, nodes, pieceIds } from '../core/graph/graph.ts'
import { defectText } from '../core/words/index.ts'
import { debuggerOn } from './debugger.ts'

const SETS = [[], ...groupIds.map(id => [id]), ...pairs(groupIds), [...groupIds]]

/** What is written at a place so many px wide. */
interface Written {
  readonly of: string
  readonly width: number
  readonly texts: readonly string[]
}

/** The narrowest place, in px, that each exit's condition is written in, whatever is open on the graph. */
const narrowest = (): readonly Written[] => {
  const found = new Map<string, { readonly width: number; readonly texts: readonly string[] }>()
  for (const groups of SETS)
    for (const pieces of [[], pieceIds])
      for (const { exits, label } of place({ groups: new Set(groups), pieces: new Set(pieces) }).edges) {
        const [exit, ...more] = exits
        if (!label || !exit || more.length > 0) continue
        const width = Math.min(label.width, found.get(exit)?.width ?? Number.POSITIVE_INFINITY)
        found.set(exit, { width, texts: [exitCondition(exit, 'ru'), exitCondition(exit, 'en')] })
      }
  return [...found].map(([of, { width, texts }]) => ({ of, width, texts }))
}

/** px in a box beside its title: edges, what stands before it, and how often the path came in; known defects. */
const BESIDE = { step: 72, closed: 59, defect: 20, defects: 30 } as const
const NONE = new Set<never>()

const besideTitle = (shown: Shown): number => {
  if (shown.kind === 'step') return BESIDE.step + (defectText(shown.step, 'en') ? BESIDE.defect : 0)
  return BESIDE.closed + (shown.kind === 'group' && defectsIn(shown.group) > 0 ? BESIDE.defects : 0)
}

/** The titles of all steps, closed pieces and closed groups. */
const titles = (): readonly Written[] =>
  [
    { groups: new Set(groupIds), pieces: new Set(pieceIds) },
    { groups: new Set(groupIds), pieces: NONE },
    { groups: NONE, pieces: NONE },
  ].flatMap(open =>
    place(open).boxes.map(({ id, rect }) => {
      const shown = shownBy(id)
      const width = rect.width - besideTitle(shown)
      return { of: id, width, texts: [boxTitle(shown, 'ru'), boxTitle(shown, 'en')] }
    }),
  )

/** Which of the texts are wider than their place, in the font of the first element that a selector finds in the graph. */
const tooWide = (graph: Locator, selector: string, all: readonly Written[]) =>
  graph.evaluate(
    async (pane, [inFontOf, written]) => {
      const found = pane.querySelector(inFontOf)
      const pen = document.createElement('canvas').getContext('2d')
      if (!found || !pen) throw new Error(`nothing to measure with: ${inFontOf}`)
      pen.font = getComputedStyle(found).font
      // Letters that the page has not shown yet are in files that it has not loaded yet.
      await document.fonts.load(pen.font, written.flatMap(({ texts }) => texts).join(''))
      return written.flatMap(({ of, width, texts }) =>
        texts.filter(text => pen.measureText(text).width > width).map(text => `${of} (${width} px): ${text}`),
      )
    },
    [selector, all] as const,
  )

test('neither a condition beside an exit of the graph is cut nor the title of a step, in either language', async ({
  page,
}) => {
  const labels = narrowest()
  expect(labels.length).toBeGreaterThan(100)
  expect(new Set(titles().map(({ of }) => of)).size).toBe(nodes.length + pieceIds.length + groupIds.length)
  const screen = debuggerOn(page)
  await screen.open()
  await screen.runToEnd()
  const graph = screen.region('Graph')
  await expect(graph.getByText('the session is behind it').last()).toBeVisible()
  expect(await tooWide(graph, '.graph-label.is-taken', labels)).toEqual([])
  expect(await tooWide(graph, '.graph-step.is-current .graph-title', titles())).toEqual([])
})

function pairs<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.flatMap((a, index) => items.slice(index + 1).map(b => [a, b]))
}
