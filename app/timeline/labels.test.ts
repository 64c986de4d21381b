import { expect, test } from 'vitest'
import { placeLabels } from './labels.ts'

const measure = (text: string) => text.length * 10
const at = (left: number, right: number, ...texts: string[]) => ({ left, right, inner: left, texts })

test('a label stands after its item, before it where the next is too near, and inside when it has room', () => {
  expect(placeLabels([at(0, 10, 'abc')], 100, [], measure)).toEqual([{ text: 'abc', left: 16 }])
  expect(placeLabels([at(60, 90, 'abc')], 100, [], measure)).toEqual([{ text: 'abc', left: 24 }])
  expect(placeLabels([at(10, 90, 'abc')], 100, [], measure)).toEqual([{ text: 'abc', left: 16 }])
})

test('where the full text has no room a shorter one stands, or none', () => {
  expect(placeLabels([at(0, 10, 'abcdefghij', 'abc')], 100, [], measure)).toEqual([{ text: 'abc', left: 16 }])
  expect(placeLabels([at(0, 10, 'abcdefghij')], 100, [], measure)).toEqual([undefined])
})

test('labels do not meet each other or cross a band', () => {
  const row = [at(0, 10, 'abc'), at(90, 100, 'def'), at(200, 210, 'ghi')]
  expect(placeLabels(row, 220, [{ left: 110, right: 158 }], measure)).toEqual([
    { text: 'abc', left: 16 },
    { text: 'def', left: 54 },
    { text: 'ghi', left: 164 },
  ])
})

test('inside it stands clear of the playhead', () => {
  expect(placeLabels([{ ...at(0, 100, 'abc'), inner: 50 }], 100, [], measure)).toEqual([
    { text: 'abc', left: 56 },
  ])
})
