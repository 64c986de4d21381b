import { expect, test } from 'vitest'
import { completionsAt } from './complete.ts'

test('in a text that is too long for a condition nothing is offered, and nothing looked for', () => {
  const text = `${'a'.repeat(100_000)} `
  expect(completionsAt(text, text.length).options).toEqual([])
})
