import type { Run } from '../../machine/run.ts'
import { currentSession } from '../../payment/find.ts'
import { chosenScenario } from '../../payment/repair.ts'
import { nameOf } from '../../session/change.ts'
import { parseInstant } from '../../session/instant.ts'
import { targetType } from '../../session/session.ts'
import { groups } from '../../steps/table.ts'
import { said } from '../template.ts'
import { changeNames, failureOf, instant } from './shared.ts'

const { failure: failures, machine } = groups

const failed = ({ locals }: Run) => ({ failure: failureOf(locals.failure) })
const came = ({ locals: { wake } }: Run) => ({ tag: wake && 'tag' in wake ? wake.tag : undefined })
const knocks = (door: 'door.callback' | 'door.change-session') => (run: Run) => {
  const { tag, status, newest } = machine[door].facts(run)
  return said(status === undefined ? 'unmatched' : 'matched', { tag, status, newest })
}
const reason = ({ raised }: Run) => ({ reason: raised?.reason })
const retry = (run: Run) => {
  const { policy, attempts, wait } = failures['retry.next-step'].facts(run)
  return {
    policy,
    attempts,
    wait: wait === undefined ? undefined : { lasting: wait * 1000 },
  }
}

/** Values of the steps that handle a failure, and of the machine and its doors. */
export const machineValues = {
  'failure.deadline': ({ state: { payment } }: Run) => ({
    deadline: instant(
      payment.processing_deadline === undefined ? undefined : parseInstant(payment.processing_deadline),
    ),
  }),
  'failure.enter': (run: Run) => {
    const { failure, by } = failures['failure.enter'].facts(run)
    return { failure, by: { input: by } }
  },
  'failure.rollback': failed,
  'failure.refunded': (run: Run) => ({ ...failed(run), refund: run.state.refund?.id }),
  'failure.captured': failed,
  'failure.cancelled': failed,
  'retry.policy': (run: Run) => ({ ...retry(run), target: targetType(run.state.target) }),
  'retry.skip': retry,
  'retry.next-step': (run: Run) => {
    const values = retry(run)
    return said(values.wait ? 'left' : 'none', values)
  },
  'retry.restart': retry,
  'retry.exhausted': retry,

  'door.timer': ({ now, locals: { wake } }: Run) =>
    wake?.by === 'timer' && wake.rerun > 0
      ? said('again', { now: { at: now }, rerun: wake.rerun })
      : said('first', { now: { at: now } }),
  'door.callback': knocks('door.callback'),
  'callback.unknown-tag': came,
  'callback.refused': came,
  'callback.accepted': came,
  'door.change-session': knocks('door.change-session'),
  'change.unknown-tag': came,
  'change.refused': came,
  'change.accepted': (run: Run) => {
    const { wake } = run.locals
    const failure = wake?.by === 'change_session' ? wake.change.status.failure : undefined
    return { ...came(run), failure: failureOf(failure ? { failure } : {}) }
  },
  'door.call-failed': reason,
  'door.repair': (run: Run) => {
    const { down, doors } = machine['door.repair'].facts(run)
    return said(down ? 'down' : doors === 'open' ? 'open' : 'working', { down, doors })
  },
  'repair.complex': (run: Run) => {
    const { activity, chosen } = machine['repair.complex'].facts(run)
    return said(chosen === undefined ? 'nothing' : 'found', { activity, chosen })
  },
  'repair.hold': ({ state, locals: { wake } }: Run) => {
    const chosen = wake?.by === 'repair' ? chosenScenario(wake.scenario, state.activity) : undefined
    return { scenario: chosen && nameOf(chosen) }
  },
  'repair.refused': ({ state, locals: { wake } }: Run) => ({
    scenario: wake?.by === 'repair' ? nameOf(wake.scenario) : undefined,
    activity: state.activity,
  }),
  'repair.refused-complex': ({ state }: Run) => ({ activity: state.activity }),

  'machine.asleep': ({ timer, state, now }: Run) => {
    const session = currentSession(state)
    const tag = session?.status === 'suspended' ? session.tags?.head : undefined
    if (!timer) return tag === undefined ? said('still', {}) : said('waiting', { tag })
    const due = { at: timer.due }
    if (tag !== undefined) return said('suspended', { due, tag })
    return timer.due <= now ? said('due', { due }) : said('armed', { due })
  },
  'machine.validate': (run: Run) => {
    const { changes, rejection } = machine['machine.validate'].facts(run)
    return { changes: { count: changes, of: 'change' as const }, rejection, activity: run.state.activity }
  },
  'machine.invalid-transition': ({ state }: Run) => ({ activity: state.activity }),
  'machine.refund-wrap-crash': ({ locals }: Run) => ({ changes: changeNames(locals.changes) }),
  'machine.store': (run: Run) => {
    const changes = changeNames(run.locals.changes)
    const due = machine['machine.store'].keeps?.(run).timer?.due
    if (changes.names.length === 0) return said('nothing', { timer: instant(due) })
    return due === undefined ? said('untimed', { changes }) : said('timed', { changes, timer: { at: due } })
  },
  'machine.rest': (run: Run) => {
    const { due, ...facts } = machine['machine.rest'].facts(run)
    return { ...facts, due: instant(due), ...reason(run) }
  },
  'machine.refused': ({ locals: { raise } }: Run) => ({ answer: raise?.answer ?? raise?.reason }),
  'machine.raised': (run: Run) => {
    const { by, ...facts } = machine['machine.raised'].facts(run)
    return { ...facts, by: { input: by } }
  },
  'machine.schedule-rerun': (run: Run) => ({
    reason: run.locals.raise?.reason,
    due: instant(machine['machine.schedule-rerun'].keeps?.(run).timer?.due),
  }),
  'machine.stop': ({ locals }: Run) => ({ reason: locals.raise?.reason }),
  'machine.rerun': (run: Run) => ({ ...reason(run), due: instant(run.timer?.due) }),
  'machine.failed': reason,
  'machine.left': ({ state }: Run) => ({ activity: state.activity }),
}
