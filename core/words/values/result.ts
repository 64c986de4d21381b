import type { Run } from '../../machine/run.ts'
import { nameOf } from '../../session/change.ts'
import type { Cash } from '../../session/domain.ts'
import { groups } from '../../steps/table.ts'
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
  'result.handle': (run: Run) => {
    const { intent } = groups.result['result.handle'].facts(run)
    return said(intent === undefined ? 'none' : 'given', { intent })
  },
  'result.bind-transaction': (run: Run) => {
    const { bound, given } = groups.result['result.bind-transaction'].facts(run)
    return said(given === undefined ? 'none' : bound === undefined ? 'first' : 'compare', { bound, given })
  },
  'result.update-proxy-state': (run: Run) => {
    const { before, next } = groups.result['result.update-proxy-state'].facts(run)
    return said(next === undefined ? 'none' : before === undefined ? 'first' : 'compare', { before, next })
  },
  'result.silent': (run: Run) => {
    const { intent, by } = groups.result['result.silent'].facts(run)
    return said(intent === undefined ? 'none' : 'given', { intent, by: { input: by } })
  },
  'result.interaction': (run: Run) => {
    const { finish, completion, open } = groups.result['result.interaction'].facts(run)
    return said(finish ? 'finish' : completion ? 'complete' : 'leave', { open })
  },
  'interaction.asked': (run: Run) => {
    const { request } = groups.result['interaction.asked'].facts(run)
    return said(request ? 'request' : 'nothing', {})
  },
  'result.intent': (run: Run) => {
    const { intent, status } = groups.result['result.intent'].facts(run)
    return said(status !== undefined ? 'finish' : intent === 'sleep' ? 'sleep' : 'suspend', {
      intent,
      status,
    })
  },
  'intent.token-given': (run: Run) => {
    const { token } = groups.result['intent.token-given'].facts(run)
    return said(token ? 'given' : 'none', {})
  },
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
  'intent.cost': (run: Run) => {
    const changed_cost = changedCost(run)
    return said(changed_cost ? 'given' : 'none', { changed_cost })
  },
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
