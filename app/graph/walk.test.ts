import { groupIds, pieceIds } from 'sessionscope/graph/graph.ts'
import { expect, test } from 'vitest'
import type { BoxId, Open } from './layout/box.ts'
import { place } from './place.ts'
import type { Arrow } from './walk.ts'
import { isArrow, neighbour, outermost, titled, typedOn } from './walk.ts'

const ARROWS: readonly Arrow[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

const reached = (open: Open, from: BoxId): ReadonlySet<BoxId> => {
  const placement = place(open)
  const seen = new Set<BoxId>([from])
  for (const box of seen)
    for (const arrow of ARROWS) {
      const next = neighbour(placement, box, arrow)
      if (next) seen.add(next)
    }
  return seen
}

test('an arrow leads along the path, and back', () => {
  const placement = place({ groups: new Set(['active']), pieces: new Set() })
  expect(neighbour(placement, 'active.begin', 'ArrowDown')).toBe('active.proxy-context')
  expect(neighbour(placement, 'active.proxy-context', 'ArrowUp')).toBe('active.begin')
  expect(neighbour(placement, 'active.call-provider', 'ArrowRight')).toBe('piece:active.unavailable')
  expect(neighbour(placement, 'group:find', 'ArrowUp')).toBeUndefined()
})

test.each([
  ['nothing', { groups: new Set<never>(), pieces: new Set<never>() }, 'group:find'],
  ...groupIds.map(id => [id, { groups: new Set([id]), pieces: new Set(pieceIds) }, 'group:find'] as const),
] as const)('with %s open the arrows lead to every box', (open, set) => {
  const { boxes } = place(set)
  const start = boxes[0]
  if (!start) throw new Error('nothing placed')
  const missing = boxes.filter(({ id }) => !reached(set, start.id).has(id)).map(({ id }) => id)
  expect(missing, open).toEqual([])
})

test('other keys are not arrows', () => {
  expect(['ArrowUp', 'Enter', 'toString'].map(isArrow)).toEqual([true, false, false])
})

test('Home and End lead to the first and the last box as one reads', () => {
  const placement = place({ groups: new Set(['active']), pieces: new Set() })
  const rank = (id: BoxId | undefined) => placement.boxes.find(box => box.id === id)?.rect.y
  const heights = placement.boxes.map(({ rect }) => rect.y)
  expect(rank(outermost(placement, 'Home'))).toBe(Math.min(...heights))
  expect(rank(outermost(placement, 'End'))).toBe(Math.max(...heights))
})

test('letters typed at one go find a title, and the same first letter again the next one', () => {
  const placement = place({ groups: new Set(['active']), pieces: new Set() })
  const find = (from: BoxId, text: string) => titled(placement, from, text, id => [id])
  expect(find('group:find', 'active.ca')).toBe('active.call-provider')
  expect(find('active.begin', 'a')).toBe('active.proxy-context')
  expect(find('active.begin', 'active.b')).toBe('active.begin')
  expect(find('active.begin', 'no such')).toBeUndefined()
  const typed = typedOn(typedOn({ text: '', at: 0 }, 'a', 5000), 'b', 5300)
  expect(typed.text).toBe('ab')
  expect(typedOn(typed, 'c', 9000).text).toBe('c')
})
