import type { Locals, Raise } from '../language/moment.ts'
import type { Run } from '../machine/run.ts'
import type { ShownPart, ShownState } from '../machine/shown.ts'
import { shownParts } from '../machine/shown.ts'
import { stepIds } from '../machine/table.ts'
import type { Config } from '../payment/given.ts'
import { ACTIVITIES } from '../payment/state.ts'
import type { Failure, TransactionInfo } from '../session/domain.ts'
import { TARGET_TYPES } from '../session/session.ts'
import type { FieldsOf, PathType } from './pathType.ts'
import { anything, cash, instant, list, map, ms, number, object, oneOf, text } from './pathType.ts'

type Part<P extends ShownPart> = NonNullable<ShownState[P]>

const trx = object({
  id: text,
  timestamp: text,
  extra: map(text),
  additional_info: anything,
} satisfies FieldsOf<TransactionInfo>)

const failure = object({ code: text, reason: text, sub: anything } satisfies FieldsOf<Failure>)
const operationFailure = object({ failure, operation_timeout: anything })
const targetTypes = oneOf(...TARGET_TYPES)
const target = object({ processed: anything, captured: anything, cancelled: anything, refunded: anything })
const route = object({ provider: object({ id: number }), terminal: object({ id: number }) })
const errorClass = oneOf('result_unexpected', 'result_unknown', 'resource_unavailable')

const session = object({
  status: oneOf('active', 'suspended', 'finished'),
  target_type: targetTypes,
  tags: list(text),
  timeout_behaviour: object({ operation_failure: operationFailure, callback: text }),
  trx,
  proxy_state: text,
  interaction: anything,
  result: object({ succeeded: anything, failed: object({ failure: operationFailure }) }),
} satisfies FieldsOf<Part<'session'>>)

const raise = object({
  class: oneOf('throw', 'error'),
  reason: text,
  failure: operationFailure,
  transport: errorClass,
  answer: text,
} satisfies FieldsOf<Raise>)

const wakeUp = object({
  wake: object({
    by: oneOf('timer', 'callback', 'change_session', 'repair'),
    rerun: number,
    tag: text,
    payload: text,
    change: anything,
    scenario: anything,
  }),
  result: anything,
  response: text,
  error: object({ class: errorClass, reason: text }),
  failure: operationFailure,
  action: anything,
  collected: list(anything),
  changes: list(anything),
  raise,
} satisfies FieldsOf<Omit<Locals, 'session'>>)

const payment = object({
  invoice_id: text,
  payment_id: text,
  cost: cash,
  changed_cost: cash,
  processing_deadline: instant,
  trx,
  rec_token: text,
  failure: operationFailure,
})

const config = object({
  payment_retry_policy: anything,
  benign_failures: list(text),
  provider_timeout: ms,
} satisfies FieldsOf<Config>)

const counters = object({ processed: number, captured: number, cancelled: number, refunded: number })
const sessions = object({
  processed: list(session),
  captured: list(session),
  cancelled: list(session),
  refunded: list(session),
})

/** Every part of what is shown of a run, with its type; a part that is added does not compile until it has one. */
const parts: Readonly<Record<ShownPart, PathType>> = {
  activity: oneOf(...ACTIVITIES),
  machine: oneOf('working', 'failed', 're-run'),
  raised: raise,
  session,
  wake_up: wakeUp,
  reply: object({
    took: ms,
    result: anything,
    exception: oneOf('ServiceNotFoundException'),
    error: object({ class: errorClass, reason: text }),
  }),
  timer: object({ deadline: instant, rerun: number }),
  now: instant,
  wakes: number,
  calls: number,
  payment,
  target,
  route,
  retry_attempts: counters,
  refund: object({ id: text, failure: operationFailure }),
  machine_tag: list(text),
  sessions,
  config,
  proxy_options: map(text),
  doors: oneOf('guarded', 'open'),
}

/** The step about to be taken is no part of the state, but conditions may ask for it. */
const STEP = 'step'
const roots: Readonly<Record<string, PathType>> = { ...parts, [STEP]: oneOf(...stepIds) }

const isPart = (name: string): name is ShownPart => Object.hasOwn(parts, name)

const inner = (type: PathType | undefined, key: string): PathType | undefined => {
  switch (type?.is) {
    case 'object':
      return Object.hasOwn(type.fields, key) ? type.fields[key] : undefined
    case 'map':
      return type.of
    case 'list':
      return /^\d+$/.test(key) ? type.of : undefined
    case 'cash':
      return key === 'amount' ? number : key === 'currency' ? object({ symbolic_code: text }) : undefined
    case 'anything':
      return type
    default:
      return undefined
  }
}

/** The keys that a path goes through. */
export const keysOf = (path: string): readonly string[] => path.split('.')

/** What stands at a path; undefined for a path that the state does not have. */
export const pathType = (path: string): PathType | undefined => {
  const [root = '', ...keys] = keysOf(path)
  const first = Object.hasOwn(roots, root) ? roots[root] : undefined
  return keys.reduce(inner, first)
}

const namesBelow = (path: string, type: PathType): readonly string[] =>
  type.is === 'object'
    ? [path, ...Object.entries(type.fields).flatMap(([key, field]) => namesBelow(`${path}.${key}`, field))]
    : [path]

/** Every path that can be written without knowing what the protocol put there. */
export const pathNames: readonly string[] = Object.entries(roots).flatMap(([root, type]) =>
  namesBelow(root, type),
)

/** The names that may follow a path, for completion. */
export const namesAfter = (path: string | undefined): readonly string[] => {
  if (path === undefined) return Object.keys(roots)
  const type = pathType(path)
  return type?.is === 'object' ? Object.keys(type.fields) : []
}

/** The value at a path, absent where it is not set. Only the part that is asked for is made. */
export const readPath = (run: Run, path: string): unknown => readKeys(run, keysOf(path))

/** The same for a path that has been taken apart. */
export const readKeys = (run: Run, keys: readonly string[]): unknown => {
  const [root = ''] = keys
  if (root === STEP) return run.at
  let value: unknown = isPart(root) ? shownParts[root](run) : undefined
  for (let at = 1; at < keys.length && value !== undefined; at++) value = ownValue(value, keys[at] ?? '')
  return value
}

const ownValue = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
