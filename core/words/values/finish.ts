import type { Run } from '../../machine/run.ts'
import { nameOf } from '../../session/change.ts'
import { targetType } from '../../session/session.ts'
import { groups } from '../../steps/table.ts'
import { said } from '../template.ts'
import { changeNames, failureOf, money } from './shared.ts'

const target = ({ state }: Run) => ({ target: targetType(state.target) })
const payment = ({ state }: Run) => ({ payment: state.payment.payment_id })

const costOf = (run: Run) => {
  const changed = run.locals.changes?.find(change => change.invoice_payment_cash_changed)
  const cost = changed?.invoice_payment_cash_changed?.new_cash
  return cost && money(cost, run)
}

/** Values of the steps that finish a session's processing: paragraph 3.b.6. */
export const finishValues = {
  'finish.begin': ({ locals }: Run) => ({ changes: { names: (locals.collected ?? []).map(nameOf) } }),
  'finish.wrap': target,
  'wrap.refund': (run: Run) => ({
    refund: run.state.refund?.id,
    changes: changeNames(run.locals.changes),
  }),
  'finish.succeeded': target,
  'finish.refund-wrap': (run: Run) => {
    const { refund } = groups.finish['finish.refund-wrap'].facts(run)
    return said(refund === undefined ? 'payment' : 'refund', { refund })
  },
  'finish.status': (run: Run) => {
    const { status, result } = groups.finish['finish.status'].facts(run)
    return said(status === 'finished' ? 'over' : 'open', { status, result })
  },
  'finish.collapse': (run: Run) => {
    const changed_cost = costOf(run)
    return said(changed_cost ? 'changed' : 'same', { changed_cost })
  },
  'finish.rollback-limits': payment,
  'finish.rollback-accounting': payment,
  'finish.failed': ({ locals: { session } }: Run) => ({
    failure: failureOf(session?.result?.failed?.failure),
  }),
  'finish.go-on': ({ locals }: Run) => ({ status: locals.session?.status }),
}
