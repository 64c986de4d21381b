import type { ProviderFunction } from 'sessionscope/effects/call.ts'
import type { EditedField } from 'sessionscope/language/edit.ts'
import { ACTIVITIES } from 'sessionscope/payment/state.ts'
import type { EnumType, Field, StructType, Type } from 'sessionscope/wire/schema/link.ts'
import { scalarType, structType } from 'sessionscope/wire/schema/link.ts'
import { functionOf } from 'sessionscope/wire/schema/services.ts'
import { wireNumbers } from 'sessionscope/wire/schema/wireType.ts'

/** The result of a provider's function, as its protocol has it. */
export const resultType = (called: ProviderFunction): Type => {
  const { success } = functionOf('ProviderProxy', called)
  if (!success) throw new RangeError(`${called} has no result`)
  return success
}

/** The type that the protocol has at a path of a type. */
const inside = (type: Type, ...path: readonly string[]): Type =>
  path.reduce((outer, name) => {
    const field = outer.kind === 'struct' || outer.kind === 'union' ? outer.byName.get(name) : undefined
    if (!field) throw new RangeError(`the protocol has no ${name} in ${path.join('.')}`)
    return field.type
  }, type)

const result = resultType('ProcessPayment')
const suspend = inside(result, 'intent', 'suspend')
const trx = inside(result, 'trx')
const failure = inside(result, 'intent', 'finish', 'status', 'failure')
const timeoutBehaviour = inside(suspend, 'timeout_behaviour')
const operationFailure = inside(timeoutBehaviour, 'operation_failure')
const context = functionOf('ProviderProxy', 'ProcessPayment').args

const text = scalarType('string')
const number = scalarType('i64')
const texts: Type = { kind: 'list', wire: wireNumbers.list, element: text }
const textMap: Type = { kind: 'map', wire: wireNumbers.map, key: text, value: text }

const fieldsOf = (types: Readonly<Record<string, Type>>, optional: boolean): readonly Field[] =>
  Object.entries(types).map(([name, type], index) => ({ id: index + 1, name, type, optional }))
const struct = (name: string, types: Readonly<Record<string, Type>>): StructType =>
  structType('struct', name, fieldsOf(types, false))
const union = (name: string, types: Readonly<Record<string, Type>>): StructType =>
  structType('union', name, fieldsOf(types, true))

const oneOf = (name: string, ...values: readonly string[]): EnumType => ({
  kind: 'enum',
  wire: wireNumbers.i32,
  name,
  names: new Map(values.map((value, index) => [index, value])),
  numbers: new Map(values.map((value, index) => [value, index])),
})

const id = struct('Ref', { id: number })
const cash = struct('Cash', { amount: number, currency: struct('CurrencyRef', { symbolic_code: text }) })
const empty = struct('Empty', {})

/** What each field that a hand may set is made of, by the protocol's own types where it has them; complete by its type. */
export const fieldTypes: Readonly<Record<EditedField, Type>> = {
  activity: oneOf('Activity', ...ACTIVITIES),
  target: inside(context, 'context', 'session', 'target'),
  route: struct('Route', { provider: id, terminal: id }),
  'session.status': oneOf('SessionStatus', 'active', 'suspended'),
  'session.tags': texts,
  'session.timeout_behaviour': timeoutBehaviour,
  'session.trx': trx,
  'session.proxy_state': text,
  'session.interaction': inside(suspend, 'user_interaction'),
  'session.result': union('SessionResult', {
    succeeded: empty,
    failed: struct('SessionFailed', { failure: operationFailure }),
  }),
  'payment.cost': cash,
  'payment.changed_cost': cash,
  'payment.processing_deadline': text,
  'payment.trx': trx,
  'payment.rec_token': text,
  'payment.failure': operationFailure,
  retry_attempts: number,
  'timer.deadline': text,
  machine_tag: texts,
  'config.payment_retry_policy': struct('payment_retry_policy', {}),
  'config.benign_failures': texts,
  'config.provider_timeout': number,
  proxy_options: textMap,
  doors: oneOf('Doors', 'guarded', 'open'),
  script: number,
}

/** Fields whose form would say less than their JSON: the retry policies refer to themselves and are lists besides. */
export const jsonOnly: readonly EditedField[] = ['config.payment_retry_policy']

/** A failure as the protocol has it: a code, its reason, and what lies below it. */
export const failureType = failure
