import type { OutsideInput } from 'sessionscope/language/input.ts'
import { inputKind } from 'sessionscope/language/input.ts'
import { accepts, needs } from 'sessionscope/machine/advance.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { failurePath } from 'sessionscope/payment/failure.ts'
import { currentSession } from 'sessionscope/payment/find.ts'
import { isCompatible } from 'sessionscope/payment/repair.ts'
import { hasLeft } from 'sessionscope/payment/state.ts'
import type { Reception } from 'sessionscope/run/reception.ts'
import { receptionOf } from 'sessionscope/run/reception.ts'
import type { Scenario, ScriptedInput } from 'sessionscope/scenario/scenario.ts'
import { nextOutside } from 'sessionscope/scenario/script.ts'
import type { RepairScenario } from 'sessionscope/session/domain.ts'

/** What will become of a fired timer, as far as the session's own state says. */
export type TimerThen =
  | { readonly does: 'starts' | 'works' | 'outside' }
  | { readonly does: 'fails'; readonly failure: string }
  | { readonly does: 'calls back'; readonly payload: string }

export const timerThen = ({ state }: Run): TimerThen => {
  if (hasLeft(state.activity)) return { does: 'outside' }
  const session = currentSession(state)
  if (!session) return { does: 'starts' }
  if (session.status !== 'suspended') return { does: 'works' }
  const { callback, operation_failure: failure } = session.timeout_behaviour
  if (callback !== undefined) return { does: 'calls back', payload: callback }
  return { does: 'fails', failure: failurePath(failure ?? {}) }
}

/** The timer of a resting machine, in ms; without `due` it is not armed. `byHand`: a recording wakes it all the same. */
export interface WaitingTimer {
  readonly due: number | undefined
  readonly byHand: boolean
  readonly input: OutsideInput | undefined
}

/** What could wake a resting machine. Inputs are ready to be given; the scenario's own where it is the next. */
export interface Waiting {
  readonly timer: WaitingTimer | undefined
  readonly tag: string
  readonly scripted: OutsideInput | undefined
  /** What the scenario would let happen next. */
  readonly next: OutsideInput | undefined
  readonly goesOn: boolean
  /** Whether any repair has a chance; else the refusal that all get. */
  readonly repair: Reception
  /** The session scenario to propose: one that fits here, if there is any. */
  readonly proposed: 'fail_session' | 'fulfill_session'
}

const ANY_FAIL: RepairScenario = { fail_session: { failure: { code: 'unknown' } } }
const ANY_REPAIR: OutsideInput = { repair: { scenario: { fulfill_session: {} } } }

/** What would wake the machine; undefined while it is at work. */
export const waitingOf = (scenario: Scenario, run: Run): Waiting | undefined => {
  if (needs(run) !== 'outside') return undefined
  const takes = accepts(run)
  const next = nextOutside(scenario, run)
  const scripted = scenario.outside[run.script]
  const session = currentSession(run.state)
  return {
    timer: takes.includes('timer') ? timerOf(scenario, run, next) : undefined,
    tag: session?.tags?.head ?? '',
    scripted: scripted && inputOf(scripted),
    next,
    goesOn: takes.includes('go_on'),
    repair: receptionOf(run, ANY_REPAIR),
    proposed: isCompatible(ANY_FAIL, run.state.activity) ? 'fail_session' : 'fulfill_session',
  }
}

const inputOf = (scripted: ScriptedInput): OutsideInput => {
  const { after: _, ...input } = scripted
  return input
}

const timerOf = (scenario: Scenario, run: Run, next: OutsideInput | undefined): WaitingTimer => {
  const scripted = next && inputKind(next) === 'timer' ? next : undefined
  const byHand = run.timer === undefined && scenario.recorded
  const possible = run.timer !== undefined || byHand
  return { due: run.timer?.due, byHand, input: possible ? (scripted ?? { timer: {} }) : undefined }
}
