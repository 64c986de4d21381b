import { decides, goesOn } from '../language/step.ts'
import { currentSession } from '../payment/find.ts'
import { isRefund } from '../payment/state.ts'
import { targetType } from '../session/session.ts'

/** Paragraphs 1–3: what the machine is doing, and which session that is about. */
export const find = {
  'find.activity': goesOn({
    paragraph: 'find.activity',
    real: 'hg_invoice_payment:get_activity/1',
    to: 'find.session',
  }),
  'find.session': decides({
    paragraph: 'find.session',
    real: 'hg_invoice_payment:get_activity_session/2',
    exits: ['find.target', 'find.refund-session'],
    facts: ({ state }) => ({ activity: state.activity, refund: isRefund(state) }),
    choose: ({ refund }) => (refund ? 'find.refund-session' : 'find.target'),
  }),
  'find.target': goesOn({
    paragraph: 'find.target',
    real: 'hg_invoice_payment:get_target/1',
    to: 'find.by-target',
  }),
  'find.by-target': goesOn({
    paragraph: 'find.by-target',
    real: 'hg_invoice_payment:get_session/2',
    to: 'find.target-type',
  }),
  'find.target-type': goesOn({
    paragraph: 'find.target-type',
    real: 'hg_invoice_payment:get_target_type/1',
    to: 'find.newest-of-type',
  }),
  'find.newest-of-type': goesOn({
    paragraph: 'find.newest-of-type',
    real: 'hg_invoice_payment:get_session/2',
    to: 'find.found',
  }),
  'find.refund-session': goesOn({
    paragraph: ['beyond.timer.refund', 'beyond.repair.refund-scenario', 'beyond.fold.refund-stage'],
    real: 'hg_invoice_payment_refund:process/2',
    to: 'find.found',
  }),
  'find.found': decides({
    paragraph: 'find.found',
    real: 'hg_invoice_payment:process_session/1',
    exits: ['start.not-found', 'process.found'],
    facts: ({ state }) => {
      const session = currentSession(state)
      return { target: targetType(state.target), found: session !== undefined, status: session?.status }
    },
    choose: ({ found }) => (found ? 'process.found' : 'start.not-found'),
  }),
}
