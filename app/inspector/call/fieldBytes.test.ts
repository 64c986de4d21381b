import { requestOf } from 'sessionscope/machine/advance.ts'
import { fieldAt } from 'sessionscope/wire/index.ts'
import { expect, test } from 'vitest'
import { recorded } from '../recorded.ts'
import { bytesAt, pointerOf } from './fieldBytes.ts'
import { requestMessage } from './wireCall.ts'

const value = {
  intent: { suspend: { tag: 'tag-1' } },
  trx: { id: 'x', extra: { 'a/b': 'c' } },
  list: [{ id: 1 }],
}
const range = (path: string, from: number, to: number) => ({ path, from, to, known: true })
const ranges = [
  range('seqid', 0, 4),
  range('success.intent.suspend.tag', 10, 20),
  range('success.intent.suspend', 8, 30),
  range('success.intent.suspend.#9', 20, 29),
  range('success.trx', 30, 60),
]

test.each([
  ['success.intent.suspend.tag', '/intent/suspend/tag'],
  ['success.intent.suspend.#9', '/intent/suspend'],
  ['success.trx.extra["a/b"]', '/trx/extra/a~1b'],
  ['success.list[0].id', '/list/0/id'],
  ['success', ''],
  ['seqid', ''],
])('the range %s stands at "%s" in the value', (path, pointer) => {
  expect(pointerOf(value, path)).toBe(pointer)
})

test('a declared exception stands under its mark', () => {
  expect(pointerOf({ $exception: { ex: { code: 1 } } }, 'ex.code')).toBe('/$exception/ex/code')
})

test.each([
  ['/intent/suspend/tag', 10, 20],
  ['/intent/suspend', 8, 30],
  ['/trx/id', 30, 60],
])('%s has the bytes from %i to %i', (pointer, from, to) => {
  expect(bytesAt(ranges, value, pointer)).toMatchObject({ from, to })
})

test('in every request of a run each field leads to bytes that lead back to it', () => {
  let fields = 0
  for (const run of recorded('callback-finish').past.log.runs) {
    const request = run.reply === undefined ? requestOf(run) : undefined
    const shown = request && requestMessage(run, request, 'the-run')
    if (!shown || 'refusal' in shown) continue
    for (const shownRange of shown.ranges) {
      const pointer = pointerOf(shown.value, shownRange.path)
      if (pointer === '') continue
      fields += 1
      const bytes = bytesAt(shown.ranges, shown.value, pointer)
      const back = bytes && fieldAt(shown.ranges, bytes.from)
      expect(pointerOf(shown.value, back?.path ?? '')).toBe(pointer)
    }
  }
  expect(fields).toBeGreaterThan(100)
})
