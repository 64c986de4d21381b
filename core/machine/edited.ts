import type { Edit, EditedField, EditedFields } from '../language/edit.ts'
import { currentSession } from '../payment/find.ts'
import type { Activity, Payment, State } from '../payment/state.ts'
import { retryAttempts, sessionsOf } from '../payment/state.ts'
import type { Chain } from '../session/chain.ts'
import { chainOf, items, onto } from '../session/chain.ts'
import { formatInstant, parseInstant } from '../session/instant.ts'
import type { Session } from '../session/session.ts'
import { DEFAULT_TIMEOUT_BEHAVIOUR, targetType } from '../session/session.ts'
import type { Run } from './run.ts'
import { table } from './table.ts'

type Value<F extends EditedField> = EditedFields[F] | undefined

/** How a field is read, set, and whether it is there to be set. */
interface Field<F extends EditedField> {
  readonly get: (run: Run) => Value<F>
  readonly set: (run: Run, to: Value<F>) => Run
  /** Without this it can be set in every moment. */
  readonly has?: (run: Run) => boolean
  /** Whether it can be unset. */
  readonly optional: boolean
}

const inState = (run: Run, patch: Partial<State>): Run => ({ ...run, state: { ...run.state, ...patch } })
const inPayment = (run: Run, patch: Partial<Payment>): Run =>
  inState(run, { payment: { ...run.state.payment, ...patch } })

const sessionOf = (run: Run): Session | undefined => run.locals.session ?? currentSession(run.state)

/** The chain with one of its items replaced: those before it are copied, the rest is shared. */
const replaced = (
  chain: Chain<Session> | undefined,
  old: Session,
  by: Session,
): Chain<Session> | undefined => {
  if (!chain) return undefined
  return chain.head === old ? onto(chain.rest, by) : onto(replaced(chain.rest, old, by), chain.head)
}

const withStored = (state: State, old: Session, by: Session): State => {
  const type = targetType(state.target)
  const sessions = replaced(sessionsOf(state, type), old, by)
  if (state.refund) return { ...state, refund: { ...state.refund, sessions } }
  return { ...state, sessions: { ...state.sessions, ...(sessions && { [type]: sessions }) } }
}

/** Both the stored session and the one that this wake-up works on: what is set by hand must not be folded away. */
const inSession = (run: Run, patch: Partial<Session>): Run => {
  const stored = currentSession(run.state)
  const { session } = run.locals
  return {
    ...run,
    state: stored ? withStored(run.state, stored, { ...stored, ...patch }) : run.state,
    locals: session ? { ...run.locals, session: { ...session, ...patch } } : run.locals,
  }
}

/** A session that is not finished any more goes on where it was. */
const reopened = (run: Run): Partial<Session> => ({
  result: undefined,
  ...(sessionOf(run)?.status === 'finished' && { status: 'active' }),
})

type SessionField = 'trx' | 'proxy_state' | 'interaction' | 'result'
const hasSession = (run: Run): boolean => sessionOf(run) !== undefined

/** Once a wake-up has something to apply, it counts on how the session stood. */
const hasUntouchedSession = (run: Run): boolean => {
  const { result, error, collected, changes } = run.locals
  return hasSession(run) && [result, error, collected, changes].every(local => local === undefined)
}

const ofSession = <K extends SessionField>(key: K) => ({
  optional: true,
  has: hasSession,
  get: (run: Run): Session[K] | undefined => sessionOf(run)?.[key],
  set: (run: Run, to: Session[K] | undefined): Run => inSession(run, { [key]: to }),
})

const ofPayment = <K extends keyof Payment>(key: K) => ({
  optional: true,
  get: (run: Run): Payment[K] => run.state.payment[key],
  set: (run: Run, to: Payment[K] | undefined): Run => inPayment(run, { [key]: to }),
})

const inConfig = (run: Run, patch: Partial<Run['given']['config']>): Run => ({
  ...run,
  given: { ...run.given, config: { ...run.given.config, ...patch } },
})

const withAttempts = (run: Run, to: number): Run => {
  const { refund, target, retry_attempts } = run.state
  return refund
    ? inState(run, { refund: { ...refund, retry_attempts: to } })
    : inState(run, { retry_attempts: { ...retry_attempts, [targetType(target)]: to } })
}

/** Setting a required field to nothing leaves it as it is. */
const required = <F extends EditedField>(
  get: (run: Run) => Value<F>,
  set: (run: Run, to: EditedFields[F]) => Run,
): Field<F> => ({ optional: false, get, set: (run, to) => (to === undefined ? run : set(run, to)) })

/** What a wake-up has found by these is its own from then on: they can be set only while the machine rests. */
const isAtRest = ({ at }: Run): boolean => table[at].shape === 'waits'

/** Every field that a hand may set; complete by its type. */
const fields: { readonly [F in EditedField]: Field<F> } = {
  // A refund's stage is deduced from its session, so setting it would not last.
  activity: {
    ...required<'activity'>(
      ({ state }) => state.activity,
      (run, activity: Activity) => inState(run, { activity }),
    ),
    has: run => isAtRest(run) && run.state.refund === undefined,
  },
  target: {
    ...required<'target'>(
      ({ state }) => state.target,
      (run, target) => inState(run, { target }),
    ),
    has: run => isAtRest(run) && run.state.refund === undefined,
  },
  route: {
    ...required<'route'>(
      ({ state }) => state.route,
      (run, route) => inState(run, { route }),
    ),
    has: isAtRest,
  },
  'session.status': {
    optional: false,
    has: hasUntouchedSession,
    get: run => {
      const status = sessionOf(run)?.status
      return status === 'finished' ? undefined : status
    },
    set: (run, status) => (status ? inSession(run, { status, result: undefined }) : run),
  },
  'session.tags': {
    ...required<'session.tags'>(
      run => items(sessionOf(run)?.tags),
      (run, tags) => inSession(run, { tags: chainOf(tags) }),
    ),
    has: hasSession,
  },
  'session.timeout_behaviour': {
    optional: true,
    has: hasSession,
    get: run => sessionOf(run)?.timeout_behaviour,
    set: (run, to) => inSession(run, { timeout_behaviour: to ?? DEFAULT_TIMEOUT_BEHAVIOUR }),
  },
  'session.trx': ofSession('trx'),
  'session.proxy_state': ofSession('proxy_state'),
  'session.interaction': ofSession('interaction'),
  'session.result': {
    ...ofSession('result'),
    has: hasUntouchedSession,
    set: (run, result) => inSession(run, result ? { result, status: 'finished' } : reopened(run)),
  },
  'payment.cost': required(
    ({ state }) => state.payment.cost,
    (run, cost) => inPayment(run, { cost }),
  ),
  'payment.changed_cost': ofPayment('changed_cost'),
  'payment.processing_deadline': ofPayment('processing_deadline'),
  'payment.trx': ofPayment('trx'),
  'payment.rec_token': ofPayment('rec_token'),
  'payment.failure': ofPayment('failure'),
  retry_attempts: required(({ state }) => retryAttempts(state)[targetType(state.target)] ?? 0, withAttempts),
  'timer.deadline': {
    optional: true,
    get: ({ timer }) => timer && formatInstant(timer.due),
    set: (run, to) => {
      const due = to === undefined ? undefined : parseInstant(to)
      const timer = due === undefined ? undefined : { due: Math.ceil(due), rerun: run.timer?.rerun ?? 0 }
      return { ...run, timer }
    },
  },
  machine_tag: required(
    ({ bound }) => items(bound),
    (run, tags) => ({ ...run, bound: chainOf(tags) }),
  ),
  'config.payment_retry_policy': required(
    ({ given }) => given.config.payment_retry_policy,
    (run, payment_retry_policy) => inConfig(run, { payment_retry_policy }),
  ),
  'config.benign_failures': required(
    ({ given }) => given.config.benign_failures,
    (run, benign_failures) => inConfig(run, { benign_failures }),
  ),
  'config.provider_timeout': required(
    ({ given }) => given.config.provider_timeout,
    (run, provider_timeout) => inConfig(run, { provider_timeout }),
  ),
  proxy_options: required(
    ({ given }) => given.options,
    (run, options) => ({ ...run, given: { ...run.given, options } }),
  ),
  doors: required(
    ({ given }) => given.doors,
    (run, doors) => ({ ...run, given: { ...run.given, doors } }),
  ),
  script: required(
    ({ script }) => script,
    (run, script) => ({ ...run, script }),
  ),
}

const isField = (name: string): name is EditedField => Object.hasOwn(fields, name)

/** Every field that a hand may set, whatever the moment. */
export const editedFields: readonly EditedField[] = Object.keys(fields).filter(isField)

/** The run with one field set by hand; it stays where it stands. A field that is not there now changes nothing. */
export const edited = (run: Run, edit: Edit): Run => setIn(run, edit)

const setIn = <F extends EditedField>(run: Run, { field, to }: { field: F; to?: EditedFields[F] }): Run => {
  const { has, set } = fields[field]
  return has && !has(run) ? run : set(run, to)
}

/** Whether a field is there to be set in this moment. */
export const canEdit = (run: Run, field: EditedField): boolean => fields[field].has?.(run) ?? true

/** Whether a field can be unset. */
export const canUnset = (field: EditedField): boolean => fields[field].optional

/** What a field holds now; undefined where it is unset. */
export const editedValue = <F extends EditedField>(run: Run, field: F): EditedFields[F] | undefined =>
  fields[field].get(run)
