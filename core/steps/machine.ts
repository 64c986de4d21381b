import type { ErrorClass } from '../effects/call.ts'
import type { ArmedTimer, Moment } from '../language/moment.ts'
import { decides, goesOn, waits } from '../language/step.ts'
import { foldAll, NO_REFUND_FOLD } from '../payment/fold.ts'
import { hasLeft } from '../payment/state.ts'
import type { Action } from '../session/domain.ts'
import { clocked, parseInstant } from '../session/instant.ts'
import { isDown } from './doors.ts'

/** The scheduler's waits: 5 s, doubled each time, nine re-runs (`beyond.scheduler.waits`); in milliseconds. */
export const RERUNS = 9
const rerunWait = (behind: number): number => 5000 * 2 ** behind

const RETRYABLE: readonly (ErrorClass | undefined)[] = ['resource_unavailable', 'result_unknown']

/** The timer that an action asks for; undefined when it has no timer part. */
const timerOf = (action: Action, now: number): ArmedTimer | undefined => {
  const timer = action.timer?.set_timer?.timer
  if (!timer) return undefined
  const due =
    timer.deadline === undefined
      ? now + (timer.timeout ?? 0) * 1000
      : Math.ceil(parseInstant(timer.deadline) ?? now)
  return { due: clocked(due), rerun: 0 }
}

/** A fired timer is used up; whatever else comes leaves it armed while it is being handled. */
const useUp = ({ timer }: Moment, input: object) => ({ timer: 'timer' in input ? undefined : timer })

/** The recordings stand behind the doors and go on after every raise. */
const isOpen = ({ given }: Moment): boolean => given.doors === 'open'

/** A timer that is not armed cannot fire; only the recordings wake the machine by hand. */
const canFire = (moment: Moment): boolean => moment.timer !== undefined || isOpen(moment)

const rejectionOf = (view: Pick<Moment, 'state'>, changes: Parameters<typeof foldAll>[1]) => {
  const folded = foldAll(view.state, changes, true)
  return 'rejection' in folded ? folded.rejection.reason : undefined
}

/** The machine around the session: validate, store, and where it stays. */
export const machine = {
  'machine.asleep': waits({
    paragraph: ['beyond.wake.fold-history', 'beyond.timer.fires'],
    real: 'hg_invoice:process_signal/2',
    on: {
      timer: 'door.timer',
      callback: 'door.callback',
      change_session: 'door.change-session',
      repair: 'door.repair',
    },
    takes: { timer: canFire },
    keeps: useUp,
  }),
  'machine.validate': decides({
    paragraph: [
      'beyond.store.validate',
      'beyond.store.validate-cost',
      'beyond.store.validate-token',
      'beyond.fold.refund',
    ],
    real: 'hg_invoice:validate_changes/1',
    reads: ['changes'],
    exits: ['machine.store', 'machine.invalid-transition', 'machine.refund-wrap-crash'],
    facts: view => ({
      changes: view.locals.changes.length,
      rejection: rejectionOf(view, view.locals.changes),
    }),
    choose: ({ rejection }) => {
      if (rejection === undefined) return 'machine.store'
      return rejection === 'invalid_transition' ? 'machine.invalid-transition' : 'machine.refund-wrap-crash'
    },
  }),
  'machine.invalid-transition': goesOn({
    paragraph: ['beyond.store.validate', 'beyond.store.validate-cost'],
    real: 'hg_invoice_payment:validate_transition/4',
    to: 'machine.raised',
    sets: ['raise'],
    do: () => ({ raise: { class: 'error', reason: 'invalid_transition' } }),
  }),
  'machine.refund-wrap-crash': goesOn({
    paragraph: 'beyond.wrap.refund-crash',
    real: 'hg_invoice_payment_refund:apply_event/3',
    defect: true,
    to: 'machine.raised',
    sets: ['raise'],
    do: () => ({
      raise: { class: 'error', reason: NO_REFUND_FOLD },
    }),
  }),
  'machine.store': goesOn({
    paragraph: [
      'beyond.store.entry',
      'beyond.store.action',
      'beyond.repair.success',
      'beyond.fold.started',
      'beyond.fold.started-activity',
      'beyond.fold.finished-activity',
      'beyond.fold.refund-session',
      'beyond.trx.to-payment',
    ],
    real: 'hg_invoice:handle_result/1',
    reads: ['changes', 'action'],
    to: 'machine.rest',
    clears: true,
    keeps: ({ state, timer, raised, now, locals }) => {
      const folded = foldAll(state, locals.changes, false)
      const armed = timerOf(locals.action, now) ?? timer
      return {
        state: 'state' in folded ? folded.state : state,
        timer: armed,
        raised: armed && armed.rerun > 0 ? raised : undefined,
      }
    },
  }),
  'machine.rest': decides({
    paragraph: 'beyond.flow.next',
    real: 'prg_worker:handle_result_success/5',
    exits: ['machine.asleep', 'machine.rerun', 'machine.failed', 'machine.left'],
    facts: view => ({
      activity: view.state.activity,
      left: hasLeft(view.state.activity),
      down: isDown(view),
      rerun: view.timer?.rerun ?? 0,
      due: view.timer?.due,
    }),
    choose: ({ left, down, rerun }) => {
      if (down) return 'machine.failed'
      if (left) return 'machine.left'
      return rerun > 0 ? 'machine.rerun' : 'machine.asleep'
    },
  }),
  'machine.refused': goesOn({
    paragraph: 'beyond.failed.throw',
    real: 'hg_invoice:process_call/2',
    reads: ['raise'],
    to: 'machine.rest',
    clears: true,
  }),
  'machine.raised': decides({
    paragraph: ['beyond.failed.by-timer', 'beyond.failed.by-call', 'beyond.scheduler.retryable'],
    real: 'prg_worker:handle_result_error/5',
    reads: ['wake', 'raise'],
    exits: ['machine.schedule-rerun', 'machine.stop'],
    facts: ({ locals: { wake, raise } }) => ({
      reason: raise.reason,
      by: wake.by,
      reruns: wake.by === 'timer' ? wake.rerun : 0,
      retryable: RETRYABLE.includes(raise.transport),
    }),
    choose: ({ by, reruns, retryable }) =>
      by === 'timer' && retryable && reruns < RERUNS ? 'machine.schedule-rerun' : 'machine.stop',
  }),
  'machine.schedule-rerun': goesOn({
    paragraph: ['beyond.scheduler.waits', 'beyond.scheduler.same-state'],
    real: 'prg_worker:error_and_retry/5',
    reads: ['wake', 'raise'],
    to: 'machine.rest',
    clears: true,
    keeps: ({ now, locals: { wake, raise } }) => {
      const behind = wake.by === 'timer' ? wake.rerun : 0
      return { raised: raise, timer: { due: clocked(now + rerunWait(behind)), rerun: behind + 1 } }
    },
  }),
  'machine.stop': goesOn({
    paragraph: ['beyond.failed.by-call', 'beyond.scheduler.exhausted', 'beyond.repair.raised'],
    real: 'prg_worker:error_and_stop/5',
    reads: ['raise'],
    to: 'machine.rest',
    clears: true,
    keeps: ({ locals }) => ({ raised: locals.raise, timer: undefined }),
  }),
  'machine.rerun': waits({
    paragraph: ['beyond.scheduler.waits', 'beyond.scheduler.call-between'],
    real: 'prg_worker:error_and_retry/5',
    on: {
      timer: 'door.timer',
      callback: 'door.callback',
      change_session: 'door.change-session',
      repair: 'door.repair',
      go_on: 'machine.asleep',
    },
    takes: { go_on: isOpen },
    keeps: (moment, input) =>
      'go_on' in input ? { raised: undefined, timer: undefined } : useUp(moment, input),
  }),
  'machine.failed': waits({
    paragraph: ['beyond.failed.call', 'beyond.failed.by-timer'],
    real: 'progressor:check_process_status/2',
    on: {
      repair: 'door.repair',
      callback: 'door.callback',
      change_session: 'door.change-session',
      go_on: 'machine.asleep',
    },
    takes: { go_on: isOpen },
    keeps: (_, input) => ('go_on' in input ? { raised: undefined, timer: undefined } : {}),
  }),
  'machine.left': waits({
    paragraph: ['beyond.after.accounter', 'beyond.after.failure', 'beyond.after.refund'],
    real: 'hg_invoice_payment:process_result/3',
    on: { callback: 'door.callback', change_session: 'door.change-session', repair: 'door.repair' },
  }),
}
