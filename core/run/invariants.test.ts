import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { play } from '../conformance/play.ts'
import { recordedScenarios } from '../conformance/recorded.ts'
import { needs, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { currentSession } from '../payment/find.ts'
import { foldAll } from '../payment/fold.ts'
import { nextWait } from '../payment/retry.ts'
import { retryAttempts, sessionsOf } from '../payment/state.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { holds, items } from '../session/chain.ts'
import { LAST_INSTANT } from '../session/instant.ts'
import type { Session } from '../session/session.ts'
import { targetType } from '../session/session.ts'
import type { History } from './history.ts'
import { runAt, wakeStarts } from './history.ts'
import { scenario as anyScenario } from './scenarios.arbitrary.ts'

vi.setConfig({ testTimeout: 30_000 })
const RUNS = { numRuns: 400 }
const STEPS = 400

const runsOf = (past: History): Run[] => Array.from({ length: past.length }, (_, index) => runAt(past, index))

/** The recorded cases, but behind guarded doors, where a raise has its consequences. */
const guarded = recordedScenarios.map((scenario): Scenario => ({ ...scenario, doors: 'guarded' }))
const scenarios = fc.oneof(
  { weight: 3, arbitrary: anyScenario },
  { weight: 1, arbitrary: fc.constantFrom(...guarded) },
)

/** Holds a law over all runs of any scenario, from its start to its end. */
const inAnyScenario = (law: (runs: readonly Run[], past: History, scenario: Scenario) => void) => {
  const whole = (scenario: Scenario) => {
    const past = play(scenario, STEPS)
    law(runsOf(past), past, scenario)
  }
  fc.assert(fc.property(scenarios, whole), RUNS)
}

/** Every run with the one before it. */
const pairs = (runs: readonly Run[]): (readonly [Run, Run])[] =>
  runs.slice(1).flatMap((run, index) => {
    const before = runs[index]
    return before ? [[before, run] as const] : []
  })

/** Every run whose state is another one than before, with the run before. */
const changes = (runs: readonly Run[]) => pairs(runs).filter(([before, run]) => before.state !== run.state)

/** The wake-ups, each from the run that was woken to the last before the machine rests. */
const wakesOf = (past: History): (readonly Run[])[] => {
  const starts = wakeStarts(past)
  const runs = runsOf(past)
  return starts.map((start, index) => runs.slice(start - 1, starts[index + 1] ?? past.length))
}

const listed = ({ state }: Run): Session[] => items(sessionsOf(state, targetType(state.target)))

/** The sessions of a run beside the same sessions one step later, oldest first. */
const sameSessions = (before: Run, after: Run): (readonly [Session, Session | undefined])[] => {
  const later = listed(after).toReversed()
  return listed(before)
    .toReversed()
    .map((session, index) => [session, later[index]] as const)
}

test('behind guarded doors a suspended session has its timer, until a silent answer to the timeout', () => {
  inAnyScenario(runs => {
    let silenced = false
    for (const [before, run] of pairs(runs)) {
      if (before.at === 'intent.suspend') silenced = false
      if (before.at === 'silent.timeout') silenced = true
      if (run.at !== 'machine.asleep' || run.given.doors === 'open') continue
      const waiting = currentSession(run.state)?.status === 'suspended'
      expect(run.timer !== undefined || (waiting && silenced)).toBe(true)
    }
  })
})

test('a machine is down, or waits for its re-run, by a raise alone', () => {
  inAnyScenario(runs => {
    for (const run of runs) {
      if (run.at === 'machine.failed') expect(run.raised).toBeDefined()
      if (run.at === 'machine.rerun') expect([run.raised, run.timer]).not.toContain(undefined)
      if (run.at === 'machine.asleep') expect(run.raised).toBeUndefined()
    }
  })
})

test('a session that has a transaction keeps its id', () => {
  inAnyScenario(runs => {
    for (const [before, run] of changes(runs))
      for (const [session, later] of sameSessions(before, run))
        if (session.trx) expect(later?.trx?.id).toBe(session.trx.id)
  })
})

test('a finished session is never touched again, and no session is ever lost', () => {
  inAnyScenario(runs => {
    for (const [before, run] of changes(runs))
      for (const [session, later] of sameSessions(before, run)) {
        expect(later).toBeDefined()
        if (session.status === 'finished') expect(later).toBe(session)
      }
  })
})

test('only the newest session is not finished', () => {
  inAnyScenario(runs => {
    for (const [, run] of changes(runs))
      expect(listed(run).findLastIndex(({ status }) => status !== 'finished')).toBeLessThan(1)
  })
})

test('there are never more retries than the policy has waits; a refund has one less', () => {
  inAnyScenario(runs => {
    for (const [, run] of changes(runs)) {
      const { state, given } = run
      const type = targetType(state.target)
      const counter = retryAttempts(state)[type] ?? 0
      const first = state.refund ? 1 : 0
      if (counter > first)
        expect(nextWait(given.config.payment_retry_policy[type], counter - 1)).toBeDefined()
      if (currentSession(state)) expect(listed(run)).toHaveLength(counter - first + 1)
    }
  })
})

test('whatever is stored is valid in its activity, and is the state afterwards', () => {
  inAnyScenario(runs => {
    for (const [before, run] of pairs(runs)) {
      if (before.at !== 'machine.store') {
        if (run.state !== before.state) expect.fail(`${before.at} has changed the state`)
        continue
      }
      const folded = foldAll(before.state, before.locals.changes ?? [], true)
      expect(folded).toEqual({ state: run.state })
    }
  })
})

test('the newest tag of a suspended session is known to the registry', () => {
  inAnyScenario(runs => {
    for (const run of runs) {
      const session = currentSession(run.state)
      if (session?.status !== 'suspended') continue
      expect(session.tags && holds(run.bound, session.tags.head)).toBe(true)
    }
  })
})

test('the registry forgets nothing, and learns a tag once', () => {
  inAnyScenario(runs => {
    for (const [before, run] of pairs(runs)) {
      if (run.bound === before.bound) continue
      expect(run.bound?.rest).toBe(before.bound)
      expect(holds(before.bound, run.bound?.head)).toBe(false)
    }
  })
})

test('each operation that the fault detector is told to have begun ends in the same wake-up', () => {
  inAnyScenario((_, past) => {
    for (const wake of wakesOf(past)) {
      const last = wake.at(-1)
      // A wake-up that the bound of the play has cut off is still under way.
      if (!last || needs(last) === 'reply') continue
      const begun = new Set<string>()
      for (const run of wake) {
        const request = run.reply && requestOf(run)
        if (request?.service !== 'fault_detector' || request.function !== 'RegisterOperation') continue
        const name = `${request.service_id} ${request.operation_id}`
        if (request.state === 'start') begun.add(name)
        else expect(begun.delete(name)).toBe(true)
      }
      expect([...begun]).toEqual([])
    }
  })
})

test('a raise stores nothing: the state is the very same as when the machine was woken', () => {
  inAnyScenario((_, past) => {
    for (const wake of wakesOf(past)) {
      const raised = wake.find(({ at }) => at === 'machine.raised' || at === 'machine.refused')
      if (!raised) continue
      expect(wake.every(({ state }) => state === raised.state)).toBe(true)
      if (raised.at === 'machine.refused') expect(wake.at(-1)?.raised).toBe(wake[0]?.raised)
    }
  })
})

test('the clock never runs backwards, and never beyond the last instant that can be written', () => {
  inAnyScenario(runs => {
    for (const [before, run] of pairs(runs)) {
      if (run.now < before.now) expect.fail(`${before.at} has turned back the clock`)
      for (const at of [run.now, run.timer?.due ?? run.now])
        if (!Number.isSafeInteger(at) || at > LAST_INSTANT) expect.fail(`${before.at} comes to ${at}`)
    }
  })
})
