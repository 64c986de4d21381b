import { expect, test } from 'vitest'
import type { Mark } from './marks.ts'
import { drawMarks } from './marks.ts'

const LANE = 17
const range = { left: 100, right: 900 }
const mark = (left: number, width: number, more: Partial<Mark> = {}): Mark => ({
  shape: 'bar',
  left,
  width,
  inset: 4,
  look: { 'data-look': 'tick' },
  ...more,
})
const pathsOf = (...marks: readonly Mark[]) => drawMarks(marks, range, LANE).map(({ path }) => path)

test('marks that look alike are one drawing, others one each', () => {
  const drawings = drawMarks(
    [mark(100, 3), mark(110, 3, { look: { 'data-look': 'call' } }), mark(120, 3)],
    range,
    LANE,
  )
  expect(drawings.map(({ key }) => key)).toEqual(['tick', 'call'])
  expect(drawings[0]?.path.match(/M/g)).toHaveLength(2)
})

test('a narrow bar with its line fills its place, from the left edge of the range', () => {
  expect(pathsOf(mark(112, 4))).toEqual(['M12.5 4.5h3v7H12.5z'])
})

test('a wide bar has round corners', () => {
  expect(pathsOf(mark(112, 10))[0]).toMatch(/^M14.5 4.5h5a2 2 0 0 1 2 2v3a/)
})

test('places are written to a hundredth of a px', () => {
  const [path = ''] = pathsOf(
    mark(100 + 100 / 3, 10 / 3),
    mark(200 / 3 + 100, 100 / 7),
    mark(100 / 3, 9, { shape: 'diamond' }),
  )
  const numbers = path.match(/\d+\.\d+/g) ?? []
  expect(numbers.length).toBeGreaterThan(4)
  for (const number of numbers) expect(number).toMatch(/^\d+\.\d{1,2}$/)
})
