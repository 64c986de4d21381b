import fc from 'fast-check'
import type { Reply } from '../effects/call.ts'
import { canGive } from '../effects/call.ts'
import type { Edit } from '../language/edit.ts'
import type { OutsideInput } from '../language/input.ts'
import { inputKind } from '../language/input.ts'
import { accepts, needs, requestOf } from '../machine/advance.ts'
import { canEdit } from '../machine/edited.ts'
import type { Alteration } from './alter.ts'
import { canRace, isMovable } from './alter.ts'
import { callbackAnswer, failure, payload, processAnswer, TAGS, trx } from './answers.arbitrary.ts'
import { wayToStop } from './failing.ts'
import type { History } from './history.ts'
import { runAt } from './history.ts'
import { repair } from './inputs.arbitrary.ts'
import { policy } from './policies.arbitrary.ts'
import type { Answers } from './recompute.ts'

const NOW = 1_717_243_200_000

const ofField = <F extends Edit['field']>(field: F, to: fc.Arbitrary<Extract<Edit, { field: F }>['to']>) =>
  to.map(value => ({ field, ...(value !== undefined && { to: value }) }) as Edit)
const orUnset = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const instant = fc.constantFrom('2024-06-01T12:00:00Z', '2024-06-01T12:00:01.5Z', '2030-01-01T00:00:00Z')
const tags = fc.array(fc.constantFrom(...TAGS), { maxLength: 3 })

const edit: fc.Arbitrary<Edit> = fc.oneof(
  ofField(
    'activity',
    fc.constantFrom(
      'payment/processing_session',
      'payment/finalizing_session',
      'payment/processing_failure',
      'payment/finalizing_accounter',
    ),
  ),
  ofField(
    'target',
    fc.constantFrom<Extract<Edit, { field: 'target' }>['to']>(
      { processed: {} },
      { cancelled: {} },
      { captured: {} },
    ),
  ),
  ofField(
    'route',
    fc.constantFrom(
      { provider: { id: 1 }, terminal: { id: 1 } },
      { provider: { id: 9 }, terminal: { id: 9 } },
    ),
  ),
  ofField('session.status', fc.constantFrom('active', 'suspended')),
  ofField('session.tags', tags),
  ofField('session.timeout_behaviour', orUnset(payload.map(callback => ({ callback })))),
  ofField('session.trx', orUnset(trx)),
  ofField('session.proxy_state', orUnset(payload)),
  ofField(
    'session.interaction',
    orUnset(fc.constant({ redirect: { get_request: { uri: 'https://acs.example/1' } } })),
  ),
  ofField(
    'session.result',
    orUnset(
      fc.oneof(
        fc.constant({ succeeded: {} }),
        failure.map(given => ({ failed: { failure: { failure: given } } })),
      ),
    ),
  ),
  ofField('payment.cost', fc.constant({ amount: 7, currency: { symbolic_code: 'RUB' } })),
  ofField('payment.changed_cost', orUnset(fc.constant({ amount: 8, currency: { symbolic_code: 'RUB' } }))),
  ofField('payment.processing_deadline', orUnset(instant)),
  ofField('payment.trx', orUnset(trx)),
  ofField('payment.rec_token', orUnset(payload)),
  ofField('payment.failure', orUnset(failure.map(given => ({ failure: given })))),
  ofField('retry_attempts', fc.nat(4)),
  ofField('timer.deadline', orUnset(instant)),
  ofField('machine_tag', tags),
  ofField(
    'config.payment_retry_policy',
    fc.record({ processed: policy, captured: policy, cancelled: policy, refunded: policy }),
  ),
  ofField('config.benign_failures', fc.subarray(['insufficient_funds', 'made_up'])),
  ofField('config.provider_timeout', fc.constantFrom(1, 40, 30_000)),
  ofField('proxy_options', fc.constantFrom({}, { terminal_id: '5' })),
  ofField('doors', fc.constantFrom('guarded', 'open')),
  ofField('script', fc.nat(6)),
)

const outside: fc.Arbitrary<OutsideInput> = fc.oneof(
  fc.constant({ timer: {} }),
  fc.record({ callback: fc.record({ tag: fc.constantFrom(...TAGS), payload }) }),
  fc.record({
    change_session: fc.record({
      tag: fc.constantFrom(...TAGS),
      change: failure.map(given => ({ status: { failure: given } })),
    }),
  }),
  fc.record({ repair: repair.map(scenario => ({ scenario })) }),
)

const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.oneof(processAnswer, callbackAnswer).map(({ took, ...rest }) => ({
    ...('result' in rest
      ? { result: rest.result }
      : { error: { class: 'error' in rest ? rest.error.class : ('result_unknown' as const) } }),
    ...(took !== undefined && { took }),
  })),
  fc.constant<Reply>({ result: {} }),
  fc.constant<Reply>({ exception: 'ServiceNotFoundException' }),
  fc
    .constantFrom('result_unexpected' as const, 'result_unknown' as const, 'resource_unavailable' as const)
    .map(given => ({ error: { class: given } })),
)

/** What may be tried on a run, before it is known whether it fits there. */
export interface Wish {
  readonly at: number
  readonly kind: 'edit' | 'give' | 'fail' | 'drop' | 'move' | 'again' | 'race'
  readonly edit: Edit
  readonly outside: OutsideInput
  readonly reply: Reply
  readonly ms: number
}

/** A random change to any run. */
export const wish: fc.Arbitrary<Wish> = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('edit', 'edit', 'give', 'give', 'fail', 'drop', 'move', 'again', 'race'),
  edit,
  outside,
  reply,
  ms: fc.constantFrom(0, 1, 5_000, 3_600_000),
})

/** The nearest alteration to a wish that a run allows; undefined where it allows none. */
export const allowed = (past: History, { at: some, kind, ...want }: Wish): Alteration | undefined => {
  const at = some % past.length
  if (kind === 'edit') return canEdit(runAt(past, at), want.edit.field) ? { edit: want.edit, at } : undefined
  if (kind === 'give') return gift(past, at, want)
  if (kind === 'fail') return failing(past, at)
  const moved = entriesFrom(past, at).find(index => isMovable(past, index))
  if (moved === undefined) return undefined
  if (kind === 'drop') return { drop: true, at: moved }
  if (kind === 'move') return { move: NOW + want.ms, at: moved }
  if (kind === 'again') return { again: want.ms, at: moved }
  return canRace(past, moved) ? { race: true, at: moved } : undefined
}

/** A fault detector that takes everything: what it says changes nothing on the way. */
const heard: Answers = () => ({ result: {} })

const failing = (past: History, from: number): Alteration | undefined => {
  const way = wayToStop(past, from, heard)
  return typeof way === 'string' ? undefined : { fail: way.inputs, at: way.at }
}

const entriesFrom = (past: History, at: number): readonly number[] =>
  Array.from({ length: past.length }, (_, index) => (index + at) % past.length)

const gift = (past: History, from: number, want: Pick<Wish, 'outside' | 'reply'>): Alteration | undefined => {
  const at = entriesFrom(past, from).find(index => needs(runAt(past, index)) !== 'nothing')
  const run = at === undefined ? undefined : runAt(past, at)
  if (at === undefined || !run) return undefined
  const request = requestOf(run)
  if (request)
    return canGive(request.function, want.reply)
      ? { give: { reply: want.reply, by_hand: true }, at }
      : undefined
  return accepts(run).includes(inputKind(want.outside)) ? { give: want.outside, at } : undefined
}
