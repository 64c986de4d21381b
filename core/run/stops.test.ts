import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { play } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import { stepIds, table } from '../machine/table.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { StepId } from '../steps/table.ts'
import type { Breakpoint } from './breakpoint.ts'
import { MOMENTS } from './breakpoint.ts'
import type { History } from './history.ts'
import { runAt } from './history.ts'
import { scenario as anyScenario } from './scenarios.arbitrary.ts'
import { asked, nextStop, previousStop, stopsOf } from './stops.ts'

vi.setConfig({ testTimeout: 30_000 })

const steps = fc.constantFrom(...stepIds)
const edges = stepIds.flatMap(from => Object.keys(table[from].exits).map(to => ({ from, to: to as StepId })))
const anyBreakpoint: fc.Arbitrary<Breakpoint> = fc.oneof(
  steps.map(step => ({ on: 'step' as const, step })),
  fc.constantFrom(...edges).map(edge => ({ on: 'edge' as const, ...edge })),
  fc.constantFrom(...MOMENTS).map(on => ({ on })),
  fc.record(
    { on: fc.constant('retry' as const), number: fc.integer({ min: 1, max: 3 }) },
    { requiredKeys: ['on'] },
  ),
  fc.constantFrom('session.status', 'activity', 'session.trx').map(path => ({ on: 'change' as const, path })),
)
const scenarios = fc.oneof(anyScenario, fc.constantFrom(...recordedScenarios))

/** Every place where continuing from the beginning stops, one after the other. */
const stopsFrom = (past: History, breakpoints: readonly Breakpoint[]): readonly number[] => {
  const stops = stopsOf(breakpoints)
  const found: number[] = []
  for (let at = nextStop(past, 0, stops); at !== undefined; at = nextStop(past, at, stops)) found.push(at)
  return found
}

test('reverse-continue stops where continue would have stopped last', () => {
  let stopped = 0
  const law = (scenario: Scenario, breakpoints: readonly Breakpoint[], some: number) => {
    const past = play(scenario, 300)
    const from = some % past.length
    const last = stopsFrom(past, breakpoints).findLast(at => at < from)
    expect(previousStop(past, from, stopsOf(breakpoints))).toBe(last)
    if (last !== undefined) stopped++
  }
  fc.assert(fc.property(scenarios, fc.array(anyBreakpoint, { minLength: 3, maxLength: 8 }), fc.nat(), law), {
    numRuns: 300,
  })
  expect(stopped).toBeGreaterThan(60)
})

test('a breakpoint that is off stops nothing', () => {
  const law = (scenario: Scenario, breakpoints: readonly Breakpoint[]) => {
    const off = breakpoints.map(each => ({ ...each, off: true as const }))
    expect(stopsFrom(play(scenario, 300), off)).toEqual([])
  }
  fc.assert(fc.property(scenarios, fc.array(anyBreakpoint), law))
})

const recorded = (id: string): History => {
  const scenario = recordedScenarios.find(each => each.id === id)
  if (!scenario) throw new Error(`the recorded case ${id} is gone`)
  return play(scenario)
}

const collected = (past: History, index: number): readonly string[] =>
  (runAt(past, index).locals.collected ?? []).map(change => Object.keys(change)[0] ?? '')

test.each<[Breakpoint & { readonly on: (typeof MOMENTS)[number] }, string]>([
  [{ on: 'suspend' }, 'session_suspended'],
  [{ on: 'finish' }, 'session_finished'],
  [{ on: 'transaction_bound' }, 'session_transaction_bound'],
])('%j stops right before each step that collects %s, and nowhere else', (breakpoint, name) => {
  let stopped = 0
  for (const scenario of recordedScenarios) {
    const past = play(scenario)
    const adding = Array.from({ length: past.length - 1 }, (_, index) => index).filter(index => {
      const [before, after] = [collected(past, index), collected(past, index + 1)]
      return after.length > before.length && after.slice(before.length).includes(name)
    })
    expect(stopsFrom(past, [breakpoint])).toEqual(adding)
    stopped += adding.length
  }
  expect(stopped).toBeGreaterThan(50)
})

test('a raise stops where it is about to be handled, once', () => {
  const past = recorded('captured-failure-fatal')
  const [stop, ...more] = stopsFrom(past, [{ on: 'raise' }])
  expect(runAt(past, stop ?? 0)).toMatchObject({
    at: 'machine.raised',
    locals: { raise: { class: 'error' } },
  })
  expect(more).toEqual([])
})

test('retries are told apart by their number', () => {
  const past = recordedScenarios
    .map(scenario => play(scenario))
    .find(each => stopsFrom(each, [{ on: 'retry', number: 2 }]).length > 0)
  if (!past) throw new Error('no recorded case retries twice')
  const [first] = stopsFrom(past, [{ on: 'retry', number: 1 }])
  const [second] = stopsFrom(past, [{ on: 'retry', number: 2 }])
  expect(first).toBeLessThan(second ?? 0)
  expect(runAt(past, second ?? 0).at).toBe('retry.restart')
})

test('what a breakpoint found is told where it stopped: the change, and the values of its condition', () => {
  const past = recorded('captured-failure-fatal')
  const breakpoint: Breakpoint = { on: 'change', path: 'session.status', when: 'calls > 0' }
  const [stop = 0] = stopsFrom(past, [breakpoint])
  expect(asked(breakpoint, past, stop)).toMatchObject([
    {
      text: 'changed(session.status)',
      holds: true,
      values: [{ name: 'was(session.status)' }, { value: 'finished' }],
    },
    { text: 'calls > 0', holds: true, values: [{ name: 'calls' }] },
  ])
  expect(asked({ on: 'rest' }, past, stop)).toEqual([])
})
