import { expect, test } from 'vitest'
import { diff, unchanged } from './diff.ts'
import { rowsOf } from './rows.ts'
import { searched } from './search.ts'

const state = {
  session: { status: 'active', trx: { id: 'trx1', extra: {} } },
  payment: { trx: { id: 'trx1' } },
}
const rows = (text: string) => {
  const { root, opened, matches } = searched(unchanged(state), text)
  return { matches, paths: rowsOf(root, opened, new Set()).map(({ path }) => path) }
}

test('a search leaves the rows that match, with what is around them, opened', () => {
  expect(rows('TRX1')).toEqual({
    matches: 2,
    paths: ['/session', '/session/trx', '/session/trx/id', '/payment', '/payment/trx', '/payment/trx/id'],
  })
})

test('keys match too, and what matches nothing leaves nothing', () => {
  expect(rows('status').paths).toEqual(['/session', '/session/status'])
  expect(rows('nowhere')).toEqual({ matches: 0, paths: [] })
})

test('old values of a difference are found, and marks stay', () => {
  const { root, opened } = searched(diff(state, { ...state, session: { status: 'suspended' } }), 'active')
  const [, status] = rowsOf(root, opened, new Set())
  expect(status).toMatchObject({ path: '/session/status', mark: 'changed', before: 'active' })
})

test('a list that has not changed is not marked because something was found in it', () => {
  const { root, opened } = searched(unchanged({ sessions: [{ trx: 'trx1' }, { trx: 'trx2' }] }), 'trx2')
  expect(rowsOf(root, opened, new Set()).map(({ path, mark }) => [path, mark])).toEqual([
    ['/sessions', undefined],
    ['/sessions/1', undefined],
    ['/sessions/1/trx', undefined],
  ])
})
