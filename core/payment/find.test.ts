import { describe, expect, test } from 'vitest'
import { scene } from '../conformance/scene.ts'
import { startRun } from '../scenario/start.ts'
import { chainOf, onto } from '../session/chain.ts'
import type { Route } from '../session/domain.ts'
import type { Session } from '../session/session.ts'
import { newSession } from '../session/session.ts'
import { currentSession } from './find.ts'
import type { State } from './state.ts'

const here: Route = { provider: { id: 17 }, terminal: { id: 5 } }
const otherTerminal: Route = { provider: { id: 17 }, terminal: { id: 6 } }
const otherProvider: Route = { provider: { id: 18 }, terminal: { id: 5 } }
const on = (route: Route, id: string) => newSession({ processed: {} }, route, { id, extra: {} })

const { state: start } = startRun(scene({}))
const having = (newest: Session, ...older: Session[]): State => ({
  ...start,
  sessions: { processed: onto(chainOf(older), newest) },
})

describe('find.newest-of-type', () => {
  test('the newest of the target’s sessions', () => {
    expect(currentSession(having(on(here, 'newer'), on(here, 'older')))?.trx?.id).toBe('newer')
  })
  test('on the current route, even behind a newer one on another', () => {
    expect(currentSession(having(on(otherTerminal, 'newer'), on(here, 'older')))?.trx?.id).toBe('older')
  })
  test.each([
    ['another terminal', otherTerminal],
    ['another provider', otherProvider],
  ])('%s finds none', (_, route) => expect(currentSession(having(on(route, 'only')))).toBeUndefined())
  test('a session of another target is not looked at', () => {
    const state: State = { ...start, sessions: { captured: onto(undefined, on(here, 'captured')) } }
    expect(currentSession(state)).toBeUndefined()
  })
})

test('beyond.timer.refund: a refund takes the newest of its own list, whatever the route', () => {
  const { state } = startRun(scene({ target: { refunded: {} } }))
  const refund = state.refund && { ...state.refund, sessions: chainOf([on(otherProvider, 'refunded')]) }
  expect(currentSession({ ...state, refund })?.trx?.id).toBe('refunded')
})

test('find.found: a processed payment begins without a session, the other targets with one', () => {
  const targets = [{ processed: {} }, { captured: {} }, { cancelled: {} }, { refunded: {} }]
  const found = targets.map(target => currentSession(startRun(scene({ target })).state)?.status)
  expect(found).toEqual([undefined, 'active', 'active', 'active'])
})
