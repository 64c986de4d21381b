import type { OutsideInput } from 'sessionscope/language/input.ts'
import { failurePath } from 'sessionscope/payment/failure.ts'
import type { Failure, RepairScenario } from 'sessionscope/session/domain.ts'
import type { Waiting } from './waiting.ts'

/** What stands in the form of a callback. Any text is a tag for the protocol, the empty one too. */
export interface CallbackDraft {
  readonly tag: string
  readonly payload: string
}

/** What stands in the form of a session change; `failure` is a path of codes. */
export interface ChangeDraft {
  readonly tag: string
  readonly failure: string
}

/** What stands in the form of a repair; an empty `trx` means none. */
export interface RepairDraft {
  readonly scenario: 'fail_session' | 'fulfill_session'
  readonly failure: string
  readonly trx: string
}

export const DEFAULT_FAILURE = 'authorization_failed/unknown'

/** Which part of a path of codes is wrong: all of it is missing, or a code between two slashes. */
export type PathMistake = 'no code' | 'empty code'

/** A failure from its codes as people write them, `authorization_failed/unknown`. */
export const failureFrom = (path: string): Failure | PathMistake => {
  const codes = path.split('/').map(code => code.trim())
  const [code = '', ...subs] = codes
  if (codes.every(each => each === '')) return 'no code'
  if (codes.includes('')) return 'empty code'
  const sub = subs.reduceRight<Failure['sub']>(
    (inner, name) => ({ code: name, ...(inner && { sub: inner }) }),
    undefined,
  )
  return { code, ...(sub && { sub }) }
}

/** The scenario's next input comes first, whoever else sends; so a form begins with it. */
export const callbackDraft = ({ scripted, tag }: Waiting): CallbackDraft =>
  scripted && 'callback' in scripted ? scripted.callback : { tag, payload: '' }

export const changeDraft = ({ scripted, tag }: Waiting): ChangeDraft => {
  if (!scripted || !('change_session' in scripted)) return { tag, failure: DEFAULT_FAILURE }
  const { failure } = scripted.change_session.change.status
  return { tag: scripted.change_session.tag, failure: failure ? failurePath({ failure }) : DEFAULT_FAILURE }
}

export const repairDraft = ({ scripted, proposed }: Waiting): RepairDraft => {
  const scenario = scripted && 'repair' in scripted ? scripted.repair.scenario : {}
  const { fail_session: fail, fulfill_session: fulfill } = scenario
  return {
    scenario: fail ? 'fail_session' : fulfill ? 'fulfill_session' : proposed,
    failure: fail ? failurePath({ failure: fail.failure }) : DEFAULT_FAILURE,
    trx: (fail ?? fulfill)?.trx?.id ?? '',
  }
}

/** A draft that nobody has touched stands for the scenario's own input, with its instant and its place in the list. */
const ownOr = <Draft extends object>(
  kind: 'callback' | 'change_session' | 'repair',
  draft: Draft,
  untouched: Draft,
  next: OutsideInput | undefined,
  made: OutsideInput,
): OutsideInput => {
  const same = Object.entries(draft).every(([key, value]) => Reflect.get(untouched, key) === value)
  return same && next && kind in next ? next : made
}

export const callbackInput = (draft: CallbackDraft, waiting: Waiting): OutsideInput =>
  ownOr('callback', draft, callbackDraft(waiting), waiting.next, { callback: { ...draft } })

export const changeInput = (draft: ChangeDraft, waiting: Waiting): OutsideInput | PathMistake => {
  const failure = failureFrom(draft.failure)
  if (typeof failure === 'string') return failure
  const made = { change_session: { tag: draft.tag, change: { status: { failure } } } }
  return ownOr('change_session', draft, changeDraft(waiting), waiting.next, made)
}

export const repairInput = (draft: RepairDraft, waiting: Waiting): OutsideInput | PathMistake => {
  const scenario = scenarioOf(draft)
  if (typeof scenario === 'string') return scenario
  const own = waiting.next && 'repair' in waiting.next ? waiting.next.repair.scenario : {}
  // The form has no words for a list of scenarios: then it must not stand for it.
  const next = own.fail_session || own.fulfill_session ? waiting.next : undefined
  return ownOr('repair', draft, repairDraft(waiting), next, { repair: { scenario } })
}

const scenarioOf = ({ scenario, failure: path, trx: id }: RepairDraft): RepairScenario | PathMistake => {
  const trx = id === '' ? {} : { trx: { id, extra: {} } }
  if (scenario === 'fulfill_session') return { fulfill_session: trx }
  const failure = failureFrom(path)
  return typeof failure === 'string' ? failure : { fail_session: { failure, ...trx } }
}
