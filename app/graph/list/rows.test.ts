import { edges, groupIds, nodes } from 'sessionscope/graph/graph.ts'
import { expect, test } from 'vitest'
import { rowAfter, rowsOf } from './rows.ts'

const everything = new Set<string>([...groupIds.map(id => `group:${id}`), ...nodes.map(({ id }) => id)])

test('with everything open each group, step and exit has one row', () => {
  const rows = rowsOf(everything, '', 'ru')
  expect(rows).toHaveLength(groupIds.length + nodes.length + edges.length)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})

test('closed, only the groups are there; what is looked for shows its step', () => {
  expect(rowsOf(new Set(), '', 'en').map(({ kind }) => kind)).toEqual(groupIds.map(() => 'group'))
  expect(rowsOf(new Set(), 'no such title', 'en')).toEqual([])
})

test('a step is found by its title, its paragraph and its name in the table', () => {
  const found = (sought: string) =>
    rowsOf(new Set(), sought, 'ru').flatMap(row => (row.kind === 'step' ? [row.step] : []))
  expect(found('вызвать адаптер')).toContain('active.call-provider')
  expect(found('3.b.5.a.3')).toContain('active.call-provider')
  expect(found('active.call-p')).toEqual(['active.call-provider'])
})

test('the arrows, Home and End lead through the rows, and left to the row above it', () => {
  const rows = rowsOf(everything, '', 'en')
  expect(rowAfter(rows, 0, 'ArrowDown')).toBe(1)
  expect(rowAfter(rows, 0, 'ArrowUp')).toBe(0)
  expect(rowAfter(rows, 5, 'Home')).toBe(0)
  expect(rowAfter(rows, 0, 'End')).toBe(rows.length - 1)
  expect(rowAfter(rows, 2, 'ArrowLeft')).toBe(1)
  expect(rowAfter(rows, 0, 'ArrowLeft')).toBeUndefined()
})
