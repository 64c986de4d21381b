import type { Reply, Request, Tell } from '../effects/call.ts'
import type { Raise } from '../language/moment.ts'
import { accepts, requestOf } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { table } from '../machine/table.ts'
import { isCompatible } from '../payment/repair.ts'
import type { Activity } from '../payment/state.ts'
import { nameOf } from '../session/change.ts'
import type { Action, PaymentChange, RepairScenario } from '../session/domain.ts'
import { alter, restFrom } from './alter.ts'
import type { History } from './history.ts'
import { lastRun, prefix, runAt, visitsUpTo, wakeStarts } from './history.ts'
import type { Reception } from './reception.ts'
import { receptionOf } from './reception.ts'
import type { Answers } from './recompute.ts'

/** The repairs that the protocol has (`InvoiceRepairScenario`), those of a session first. */
export const REPAIRS = [
  'fail_session',
  'fulfill_session',
  'fail_pre_processing',
  'skip_inspector',
  'complex',
] as const satisfies readonly (keyof RepairScenario)[]
export type RepairKind = (typeof REPAIRS)[number]

/** What the door says to a repair; `at work`: in the middle of a wake-up nothing comes to the door. */
export type Verdict = Reception | 'at work'

/** Whether a repair would be let in where a run stands, or what it would be refused with: the door itself is asked. */
export const verdictOf = (run: Run, scenario: RepairScenario): Verdict =>
  accepts(run).includes('repair') ? receptionOf(run, { repair: { scenario } }) : 'at work'

/** What becomes of one element of a complex repair: of all that fit, only the first counts. */
export type PartRole = 'decides' | 'not needed' | 'does not fit' | 'nested'

/** The elements of a complex repair in order, each with what becomes of it in an activity. */
export const partRoles = (scenarios: readonly RepairScenario[], activity: Activity): readonly PartRole[] => {
  const decides = scenarios.findIndex(each => isCompatible(each, activity))
  return scenarios.map((each, place) => {
    if (nameOf(each) === 'complex') return 'nested'
    if (!isCompatible(each, activity)) return 'does not fit'
    return place === decides ? 'decides' : 'not needed'
  })
}

/** A call of the rehearsed wake-up with its reply, or something told, in their order. */
export type RehearsedCall = { readonly request: Request; readonly reply: Reply } | { readonly tell: Tell }

/** How a rehearsed wake-up ends: with changes stored and an action, or with nothing stored. */
export type RehearsedEnd =
  | { readonly stored: readonly PaymentChange[]; readonly action: Action }
  | { readonly raise: Raise }

/** What a repair would do, up to where the machine rests again. */
export interface DryRun {
  /** The history up to that rest; it begins with the one that was given. */
  readonly history: History
  /** The machine at that rest. */
  readonly after: Run
  readonly end: RehearsedEnd
  readonly calls: readonly RehearsedCall[]
  /** Let in without a session to be applied to: the wake-up went as if no repair had come. */
  readonly ignored: boolean
}

/**
 * Tries a repair at an entry: the fork that it would make, as far as the next rest. Calls are answered as they were in
 * the run itself, else by `answers`. The history that is given stays as it is.
 * Throws `Misplaced` where nothing comes to the door: ask `verdictOf` first.
 */
export const dryRun = (past: History, at: number, scenario: RepairScenario, answers: Answers): DryRun => {
  const fork = alter(throughNextWake(past, at), { give: { repair: { scenario } }, at }, answers).history
  const history = prefix(fork, restFrom(fork, at + 1) + 1)
  const entries = Array.from({ length: history.length - at - 1 }, (_, nth) => runAt(history, at + 1 + nth))
  const end = entries.map(endAt).findLast(found => found !== undefined)
  if (!end) throw new Error('the rehearsed wake-up has come to no end')
  return {
    history,
    after: lastRun(history),
    end,
    calls: entries.flatMap(callAt),
    ignored:
      'stored' in end &&
      visitsUpTo(history, 'repair.apply', history.length - 1) === visitsUpTo(past, 'repair.apply', at),
  }
}

/** As much of a history as a rehearsal at an entry can need: replies recorded later answer no call of it. */
const throughNextWake = (past: History, at: number): History =>
  prefix(past, wakeStarts(past).filter(start => start > at)[1] ?? past.length)

const endAt = ({ at, locals }: Run): RehearsedEnd | undefined => {
  if (at === 'machine.store') return { stored: locals.changes ?? [], action: locals.action ?? {} }
  const raised = at === 'machine.raised' || at === 'machine.refused'
  return raised && locals.raise ? { raise: locals.raise } : undefined
}

const callAt = (run: Run): readonly RehearsedCall[] => {
  const step = table[run.at]
  if (step.shape === 'tells') return [{ tell: step.tell(run) }]
  const request = run.reply && requestOf(run)
  return request && run.reply ? [{ request, reply: run.reply }] : []
}

/** The arguments of `Invoicing.RepairWithScenario`, under their names in the protocol. */
export interface RepairRequest {
  readonly id: string
  readonly Scenario: RepairScenario
}

/** The request that would send a repair to the real system; it names the invoice, not the payment. */
export const repairRequest = ({ state }: Run, scenario: RepairScenario): RepairRequest => ({
  id: state.payment.invoice_id,
  Scenario: scenario,
})
