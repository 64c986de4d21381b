import * as v from 'valibot'
import type { Edit, EditedField, EditedFields } from '../language/edit.ts'
import { ACTIVITIES } from '../payment/state.ts'
import type { OperationFailure, TimeoutBehaviour, UserInteraction } from '../session/domain.ts'
import { config } from './configSchema.ts'
import {
  cash,
  empty,
  failure,
  instant,
  natural,
  route,
  target,
  text,
  textMap,
  trx,
  union,
} from './domainSchema.ts'
import { problemOf } from './issue.ts'
import { hostileAt } from './limits.ts'
import type { Problem } from './problem.ts'
import { below, fitsProtocol } from './protocol.ts'

export const operationFailure = union({ operation_timeout: empty, failure }) as v.GenericSchema<
  unknown,
  OperationFailure
>

const timeoutBehaviour = union({
  callback: text,
  operation_failure: operationFailure,
}) as v.GenericSchema<unknown, TimeoutBehaviour>

/** Whatever the protocol lets a provider ask of the payer. */
const interaction = v.pipe(
  v.looseObject({}),
  fitsProtocol<Readonly<Record<string, unknown>>>(
    { function: 'ProcessPayment', message: 'reply' },
    user_interaction => ({
      intent: { suspend: { tag: '', timeout: { timeout: 0 }, user_interaction } },
    }),
    below('intent', 'suspend', 'user_interaction'),
  ),
) as unknown as v.GenericSchema<unknown, UserInteraction>

const tags = v.array(text)
const { payment_retry_policy, benign_failures, provider_timeout } = config.entries

/** What each field that a hand may set takes; complete by its type. */
export const editedSchemas: { readonly [F in EditedField]: v.GenericSchema<unknown, EditedFields[F]> } = {
  activity: v.picklist(ACTIVITIES),
  target: target as v.GenericSchema<unknown, EditedFields['target']>,
  route,
  'session.status': v.picklist(['active', 'suspended']),
  'session.tags': tags,
  'session.timeout_behaviour': timeoutBehaviour,
  'session.trx': trx,
  'session.proxy_state': text,
  'session.interaction': interaction,
  'session.result': union({
    succeeded: empty,
    failed: v.strictObject({ failure: operationFailure }),
  }) as v.GenericSchema<unknown, EditedFields['session.result']>,
  'payment.cost': cash,
  'payment.changed_cost': cash,
  'payment.processing_deadline': instant,
  'payment.trx': trx,
  'payment.rec_token': text,
  'payment.failure': operationFailure,
  retry_attempts: v.pipe(natural, v.maxValue(1_000_000)),
  'timer.deadline': instant,
  machine_tag: tags,
  'config.payment_retry_policy': payment_retry_policy.wrapped,
  'config.benign_failures': benign_failures.wrapped,
  'config.provider_timeout': provider_timeout.wrapped,
  proxy_options: textMap,
  doors: v.picklist(['guarded', 'open']),
  script: natural,
}

const isField = (name: unknown): name is EditedField =>
  typeof name === 'string' && Object.hasOwn(editedSchemas, name)

/** A field set by hand; the field decides what it takes, so that a mistake is told of that alone. */
export const edit = v.lazy(input => {
  const field = typeof input === 'object' && input !== null && 'field' in input ? input.field : undefined
  if (!isField(field))
    return v.strictObject({ field: v.picklist(Object.keys(editedSchemas)), to: v.exactOptional(v.unknown()) })
  return v.strictObject({ field: v.literal(field), to: v.exactOptional(editedSchemas[field]) })
}) as unknown as v.GenericSchema<unknown, Edit>

/** A value for a field as an edit, or what is wrong with it, by its place inside the value. */
export const checkedEdit = (
  field: EditedField,
  to: unknown,
): { readonly edit: Edit } | { readonly problems: readonly Problem[] } => {
  const hostile = hostileAt(to)
  if (hostile) return { problems: [hostile] }
  const read = v.safeParse(edit, { field, to })
  if (read.success) return { edit: read.output }
  return { problems: read.issues.map(issue => inValue(problemOf(issue, []))) }
}

/** The path without the edit around the value. */
const inValue = <P extends Problem>(problem: P): P => ({
  ...problem,
  path: problem.path.replace(/^to\.?/, ''),
})
