import type { CalledFunction, ErrorClass, Reply } from '../effects/call.ts'
import type { Given } from '../payment/given.ts'
import type { State } from '../payment/state.ts'
import type { Chain } from '../session/chain.ts'
import type { SessionYield } from '../session/change.ts'
import type {
  Action,
  OperationFailure,
  PaymentCallbackResult,
  PaymentChange,
  RepairScenario,
  SessionChange,
} from '../session/domain.ts'
import type { Session } from '../session/session.ts'

/** What woke the machine; `rerun` counts the scheduler's re-runs of this timer so far. */
export type Wake =
  | { readonly by: 'timer'; readonly rerun: number }
  | { readonly by: 'callback'; readonly tag: string; readonly payload: string }
  | { readonly by: 'change_session'; readonly tag: string; readonly change: SessionChange }
  | { readonly by: 'repair'; readonly scenario: RepairScenario }

/**
 * A wake-up that ended without storing. A *throw* is an answer to whoever called, an *error* fails the machine.
 * `answer` is the text that the caller over the protocol gets, where it differs from the reason.
 */
export interface Raise {
  readonly class: 'throw' | 'error'
  readonly reason: string
  readonly failure?: OperationFailure
  /** The transport error behind it, if that is what it was. */
  readonly transport?: ErrorClass
  readonly answer?: string
}

/** What lives for one wake-up and is empty while the machine sleeps. */
export interface Locals {
  readonly wake: Wake | undefined
  /** The session as folded so far. */
  readonly session: Session | undefined
  /** The provider's result, or the repair's; without an intent only for a silent callback. */
  readonly result: PaymentCallbackResult['result'] | undefined
  /** What the adapter wants the caller of the callback to get. */
  readonly response: string | undefined
  readonly error: { readonly class: ErrorClass; readonly reason?: string } | undefined
  readonly failure: OperationFailure | undefined
  readonly action: Action | undefined
  /** The session's changes as collected, before they are wrapped. */
  readonly collected: readonly SessionYield[] | undefined
  /** The payment's changes, ready to be validated and stored. */
  readonly changes: readonly PaymentChange[] | undefined
  readonly raise: Raise | undefined
}

export type LocalName = keyof Locals

export const NO_LOCALS: Locals = Object.freeze({
  wake: undefined,
  session: undefined,
  result: undefined,
  response: undefined,
  error: undefined,
  failure: undefined,
  action: undefined,
  collected: undefined,
  changes: undefined,
  raise: undefined,
})

/** An armed timer: when it fires (ms since the epoch), and how many re-runs of the same wake-up lie behind it. */
export interface ArmedTimer {
  readonly due: number
  readonly rerun: number
}

/** How many calls of each function this wake-up has made; numbers the calls on the wire. */
export type Asked = Readonly<Record<CalledFunction, number>>

export const NOTHING_ASKED: Asked = Object.freeze({
  ProcessPayment: 0,
  HandlePaymentCallback: 0,
  InitService: 0,
  RegisterOperation: 0,
})

/** What outlives a wake-up: the stored state and what machinegun and the tag registry keep beside it. */
export interface Kept {
  readonly state: State
  readonly timer: ArmedTimer | undefined
  /** Why the machine is down, or waits for its re-run. */
  readonly raised: Raise | undefined
  /** Tags known to the registry; a binding survives a wake-up that dies afterwards. */
  readonly bound: Chain<string> | undefined
}

/** Everything a step may look at. Plain immutable data. */
export interface Moment extends Kept {
  readonly given: Given
  readonly locals: Locals
  /** The reply to the call that is being made here, once it has come. */
  readonly reply: Reply | undefined
  /** The run's clock, ms since the epoch. */
  readonly now: number
  /** How much of the clock's time, ms, has passed by hand since the machine came to rest. */
  readonly idle: number
  /** Number of this wake-up, from 1. */
  readonly wakes: number
  /** Provider calls of the run so far. */
  readonly calls: number
  readonly asked: Asked
  /** How many outside inputs of the scenario's list have been taken. */
  readonly script: number
}

/** A moment in which the named locals are known to be set. */
export type View<R extends LocalName> = Omit<Moment, 'locals'> & {
  readonly locals: { readonly [K in R]-?: NonNullable<Locals[K]> }
}
