import type { Run } from '../../machine/run.ts'
import { nameOf } from '../../session/change.ts'
import type { Cash } from '../../session/domain.ts'
import { said } from '../template.ts'
import { dueOf, failureOf, money } from './shared.ts'

const success = ({ locals }: Run) => locals.result?.intent?.finish?.status.success

/** The cost that the adapter gives, in the domain's shape; undefined where it gives none. */
const changedCost = (run: Run) => {
  const changed = success(run)?.changed_cost
  if (!changed) return undefined
  const reduced: Cash = {
    amount: changed.amount,
    currency: { symbolic_code: changed.currency.symbolic_code },
  }
  return money(reduced, run)
}

const asked = ({ locals }: Run) => {
  const intent = locals.result?.intent
  return (intent?.sleep ?? intent?.suspend)?.user_interaction
}

/** Values of the steps that apply a result: paragraphs 3.b.5.b.1.2 to 3.b.5.b.1.5. */
export const resultValues = {
  'trx.bind': ({ locals }: Run) => ({ trx: locals.result?.trx?.id }),
  'trx.violated': ({ locals }: Run) => ({ bound: locals.session?.trx?.id, given: locals.result?.trx?.id }),
  'state.keep': ({ locals }: Run) => ({ next: locals.result?.next_state }),
  'silent.kept': ({ locals, timer }: Run) => {
    const tag = locals.session?.tags?.head
    return timer ? said('timed', { tag, due: { at: timer.due } }) : said('untimed', { tag })
  },
  'silent.timeout': ({ locals }: Run) => ({ tag: locals.session?.tags?.head }),
  'interaction.complete': ({ locals: { session } }: Run) => ({
    interaction: session?.interaction && nameOf(session.interaction),
  }),
  'interaction.request': (run: Run) => {
    const request = asked(run)
    return { interaction: request && nameOf(request) }
  },
  'intent.cost': (run: Run) => ({ changed_cost: changedCost(run) }),
  'intent.changed-cost': (run: Run) => ({
    before: money(run.state.payment.cost, run),
    after: changedCost(run),
  }),
  'intent.token': (run: Run) => ({ token: success(run)?.token }),
  'intent.finish-failure': ({ locals }: Run) => {
    const failure = locals.result?.intent?.finish?.status.failure
    return { failure: failure && failureOf({ failure }) }
  },
  'intent.sleep': ({ locals, now }: Run) => {
    const due = dueOf(locals.result?.intent?.sleep?.timer, now)
    return { until: { at: due }, wait: { lasting: due - now } }
  },
  'intent.bind-tag': ({ locals, state: { payment } }: Run) => ({
    tag: locals.result?.intent?.suspend?.tag,
    payment: payment.payment_id,
    invoice: payment.invoice_id,
  }),
  'intent.suspend': ({ locals, now }: Run) => {
    const suspend = locals.result?.intent?.suspend
    return { tag: suspend?.tag, until: { at: dueOf(suspend?.timeout, now) } }
  },
  'result.apply': ({ locals }: Run) => {
    const names = (locals.collected ?? []).map(nameOf)
    return names.length === 0 ? said('nothing', {}) : said('changes', { changes: { names } })
  },
}
