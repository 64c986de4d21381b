import { expect, test } from 'vitest'
import { drawing } from './draw.ts'

test('a straight edge ends inside its head, whose tip touches the box', () => {
  const { line, head } = drawing(
    [
      { x: 10, y: 0 },
      { x: 10, y: 40 },
    ],
    6,
    0,
  )
  expect(line).toBe('M10 0L10 35')
  expect(head).toBe('M10 40L13 34L7 34Z')
})

test('before a box that has grown the head stands back, from above and from below', () => {
  expect(
    drawing(
      [
        { x: 10, y: 0 },
        { x: 10, y: 40 },
      ],
      6,
      4,
    ).head,
  ).toBe('M10 36L13 30L7 30Z')
  expect(
    drawing(
      [
        { x: 10, y: 40 },
        { x: 10, y: 0 },
      ],
      6,
      4,
    ).head,
  ).toBe('M10 4L13 10L7 10Z')
})

test('sideways a box does not grow', () => {
  expect(
    drawing(
      [
        { x: 0, y: 5 },
        { x: 40, y: 5 },
      ],
      6,
      4,
    ).head,
  ).toBe('M40 5L34 8L34 2Z')
})

test('corners are round, by 6 px or as far as there is room', () => {
  const wide = drawing(
    [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 50, y: 50 },
    ],
    6,
    0,
  )
  expect(wide.line).toBe('M0 0L44 0Q50 0 50 6L50 45')
  const tight = drawing(
    [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
      { x: 4, y: 50 },
    ],
    6,
    0,
  )
  expect(tight.line).toBe('M0 0L2 0Q4 0 4 2L4 45')
})
