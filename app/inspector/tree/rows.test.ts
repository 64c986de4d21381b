import { expect, test } from 'vitest'
import { diff, unchanged } from './diff.ts'
import { LIST_SHOWN, rowsOf } from './rows.ts'
import { leafText, preview } from './text.ts'

const none = new Map<string, boolean>()
const nowhere = new Set<string>()
const lines = (...args: Parameters<typeof rowsOf>) =>
  rowsOf(...args).map(({ path, mark, heads, open }) =>
    [path, mark ?? '', heads ? 'heads' : '', open ?? ''].join(' ').trim(),
  )

const before = { status: 'active', tags: ['old'], route: { provider: { id: 1 }, terminal: { id: 1 } } }
const after = { status: 'suspended', tags: ['new', 'old'], route: before.route, trx: { id: '1', extra: {} } }

test('differences are open and marked, each branch by its first row', () => {
  expect(lines(diff(before, after), none, nowhere)).toEqual([
    '/status changed heads',
    '/tags changed heads true',
    '/tags/0 added',
    '/tags/1',
    '/route   false',
    '/trx added heads true',
    '/trx/id added',
    '/trx/extra added',
  ])
})

test('what the user closed stays closed, even with a difference inside', () => {
  expect(lines(diff(before, after), new Map([['/tags', false]]), nowhere)).not.toContain('/tags/0 added')
})

test('what is short stands on its line, what is to be open first is open', () => {
  const tree = unchanged({ target: { processed: {} }, session: { status: 'active' }, none: {} })
  expect(lines(tree, none, new Set(['/session']))).toEqual([
    '/target',
    '/session   true',
    '/session/status',
    '/none',
  ])
})

test('a large new branch stays closed', () => {
  const large = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`f${n}`, n]))
  expect(lines(diff({}, { large }), none, nowhere)).toEqual(['/large added heads false'])
})

test('keys with slashes stay apart', () => {
  expect(rowsOf(unchanged({ 'a/b': 1, a: 2 }), none, nowhere).map(({ path }) => path)).toEqual([
    '/a~1b',
    '/a',
  ])
})

test('a long list shows its first elements and says how many follow', () => {
  const list = Array.from({ length: LIST_SHOWN + 7 }, (_, n) => n)
  const rows = rowsOf(unchanged({ list }), new Map([['/list', true]]), nowhere)
  expect(rows).toHaveLength(1 + LIST_SHOWN)
  expect(rows.at(-1)?.more).toBe(7)
})

test.each([
  [{ id: 1, extra: {} }, '{ id: 1, extra: {} }'],
  [['a', 2], '["a", 2]'],
  [{ a: undefined }, '{}'],
  [{ status: 'active' }, '{ status: active }'],
  [{ text: 'x'.repeat(50) }, `{ text: "${'x'.repeat(20)}…`],
])('%j on one line', (value, text) => expect(preview(value, '', 30)).toBe(text))

test('texts stand in quotes, names and instants do not', () => {
  expect([
    leafText('', 'tag'),
    leafText('active', 'status'),
    leafText('2024-06-01T12:00:00Z', 'now'),
  ]).toEqual(['""', 'active', '2024-06-01T12:00:00Z'])
})
