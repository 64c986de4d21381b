import { logged, told } from '../effects/log.ts'
import { advance, needs, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { table } from '../machine/table.ts'
import { currentSession } from '../payment/find.ts'
import { hasLeft, retryAttempts, sessionsOf } from '../payment/state.ts'
import type { Action, PaymentChange } from '../session/domain.ts'
import { presentSession, targetType } from '../session/session.ts'
import { answer, callNumber } from './answer.ts'
import type { Scenario } from './scenario.ts'
import { nextOutside } from './script.ts'
import { startRun } from './start.ts'

/** How a wake-up ended. */
export type Outcome =
  | { readonly ok: { flow: 'next'; changes: readonly PaymentChange[]; action: Action; response?: string } }
  | { readonly exception: { class: 'throw' | 'error'; reason: string; failure?: unknown } }

/** One wake-up as the recordings write it down. */
export interface WakeTrace {
  /** Recorded cases: index into the script. Others: number of the wake-up, from 0, since timers stand in no script. */
  readonly step: number
  readonly outcome: Outcome
  readonly calls: readonly Record<string, unknown>[]
  readonly session: ReturnType<typeof presentSession> | null
  readonly activity: string
  readonly retry_attempts: Record<string, number>
  readonly left?: true
}

/** The outcome that a run is about to have; undefined anywhere but at the ends of a wake-up. */
export const outcomeAt = ({ at, locals }: Run): Outcome | undefined => {
  if (at === 'machine.store') {
    const { changes = [], action = {}, response, wake } = locals
    const answered = wake?.by === 'callback' && response !== undefined
    return { ok: { flow: 'next', changes, action, ...(answered && { response }) } }
  }
  if (at !== 'machine.raised' && at !== 'machine.refused') return undefined
  const { class: raised, reason, failure } = locals.raise ?? { class: 'error', reason: '' }
  return { exception: { class: raised, reason, ...(failure && { failure }) } }
}

/** The call finished, or the thing told, by this very step; undefined for all others. */
export const callAt = (run: Run): Record<string, unknown> | undefined => {
  const step = table[run.at]
  if (step.shape === 'tells') return told(step.tell(run))
  return step.shape === 'calls' && run.reply ? logged(step.request(run), run.reply) : undefined
}

/** The run's next step, with the scenario answering calls and sending what comes from outside; undefined at its end. */
export const stepBy = (scenario: Scenario, run: Run): Run | undefined => {
  switch (needs(run)) {
    case 'nothing':
      return advance(run)
    case 'reply': {
      const request = requestOf(run)
      return request && advance(run, { reply: answer(scenario, request, callNumber(run, request)) })
    }
    case 'outside': {
      const input = nextOutside(scenario, run)
      return input && advance(run, input)
    }
  }
}

/** A scenario that polls for ever has no trace; after so many steps that is taken for certain. */
export const MOST_STEPS = 500_000

/** A scenario has not come to its end within the steps allowed. */
export class Endless extends Error {
  override name = 'Endless'
}

/** Every run of a scenario from its start to its end, answering in place. Throws `Endless` after `MOST_STEPS`. */
export function* runsBy(scenario: Scenario): Generator<Run> {
  let steps = 0
  for (let run: Run | undefined = startRun(scenario); run; run = stepBy(scenario, run)) {
    if (++steps > MOST_STEPS) throw new Endless(`${scenario.id} is still going on after ${MOST_STEPS} steps`)
    yield run
  }
}

/** Writes down each wake-up among consecutive runs, whoever gave them their answers. The first run is asleep. */
export const traceOf = (runs: Iterable<Run>, recorded: boolean): readonly WakeTrace[] => {
  const wakes: WakeTrace[] = []
  let calls: Record<string, unknown>[] = []
  let outcome: Outcome | undefined
  let before: Run | undefined
  for (const run of runs) {
    if (run.wakes > (before?.wakes ?? 0)) calls = []
    outcome = outcomeAt(run) ?? outcome
    // An edit, or time that passes, stays at its step: nothing is called or told there once more.
    const call = before?.at === run.at && before.reply === run.reply ? undefined : callAt(run)
    before = run
    if (call) calls.push(call)
    if (needs(run) !== 'outside' || !outcome) continue
    wakes.push(wakeTrace(recorded ? run.script - 1 : run.wakes - 1, run, outcome, calls))
    outcome = undefined
  }
  return wakes
}

/** Runs a scenario to its end, answering in place, and writes down each wake-up. */
export const trace = (scenario: Scenario): readonly WakeTrace[] =>
  traceOf(runsBy(scenario), scenario.recorded)

const wakeTrace = (
  step: number,
  run: Run,
  outcome: Outcome,
  calls: readonly Record<string, unknown>[],
): WakeTrace => {
  const session = currentSession(run.state) ?? sessionsOf(run.state, targetType(run.state.target))?.head
  return {
    step,
    outcome,
    calls,
    session: session ? presentSession(session) : null,
    activity: run.state.activity,
    retry_attempts: retryAttempts(run.state),
    ...(hasLeft(run.state.activity) && { left: true as const }),
  }
}
