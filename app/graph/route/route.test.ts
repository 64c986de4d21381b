import { groupIds } from 'sessionscope/graph/graph.ts'
import { expect, test } from 'vitest'
import { arrange } from '../layout/arrange.ts'
import { visibleEdges } from '../layout/visible.ts'
import { route } from './route.ts'

const open = { groups: new Set(groupIds), pieces: new Set<never>() }

test('the same arrangement always gets the same routes', () => {
  const [arrangement, edges] = [arrange(open), visibleEdges(open)]
  expect(route(arrangement, edges, [])).toEqual(route(arrangement, edges, []))
}, 30_000)

test('every edge finds a way, even with everything open', () => {
  const edges = visibleEdges(open)
  expect(
    route(arrange(open), edges, [])
      .map(({ edge }) => edge.id)
      .toSorted(),
  ).toEqual(edges.map(({ id }) => id).toSorted())
}, 30_000)

test('exits that meet share one bus', () => {
  const fan = { groups: new Set<never>(), pieces: new Set<never>() }
  const routes = route(arrange(fan), visibleEdges(fan), [])
  const branches = ['group:start', 'group:repair', 'group:suspended']
  const starts = branches.map(to => {
    const found = routes.find(({ edge }) => edge.from === 'group:find' && edge.to === to)
    return found?.points.slice(0, 2)
  })
  expect(starts[0]).toBeDefined()
  for (const start of starts) expect(start).toEqual(starts[0])
})
