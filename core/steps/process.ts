import type { Wake } from '../language/moment.ts'
import { decides, goesOn } from '../language/step.ts'
import { currentSession } from '../payment/find.ts'
import { chosenScenario } from '../payment/repair.ts'
import type { Activity } from '../payment/state.ts'
import { nameOf } from '../session/change.ts'

/** Name of the session scenario that this wake-up carries, if it is a repair with one. */
const sessionScenario = (wake: Wake, activity: Activity): string | undefined => {
  const scenario = wake.by === 'repair' ? chosenScenario(wake.scenario, activity) : undefined
  return scenario && nameOf(scenario)
}

/** Paragraphs 3.b–3.b.5: a session exists; make it ready and see what it is doing. */
export const process = {
  'process.found': goesOn({
    paragraph: 'process.found',
    real: 'hg_invoice_payment:process_session/2',
    to: 'process.repair-check',
    sets: ['session'],
    do: ({ state }) => ({ session: currentSession(state) }),
  }),
  'process.repair-check': decides({
    paragraph: 'process.repair-check',
    real: 'hg_invoice_repair:check_for_action/2',
    reads: ['wake'],
    exits: ['process.payment-info', 'repair.fail-result', 'repair.fulfill-result'],
    facts: ({ state, locals }) => ({ scenario: sessionScenario(locals.wake, state.activity) }),
    choose: ({ scenario }) => {
      if (scenario === 'fail_session') return 'repair.fail-result'
      return scenario === 'fulfill_session' ? 'repair.fulfill-result' : 'process.payment-info'
    },
  }),
  'process.payment-info': goesOn({
    paragraph: [
      'process.payment-info',
      'beyond.provider.info-capture',
      'beyond.provider.info-refund',
      'beyond.provider.info-trx',
    ],
    real: 'hg_invoice_payment:construct_payment_info/2',
    to: 'process.set-payment-info',
  }),
  'process.set-payment-info': goesOn({
    paragraph: 'process.set-payment-info',
    real: 'hg_session:set_payment_info/2',
    to: 'process.deduce-activity',
  }),
  'process.deduce-activity': goesOn({
    paragraph: 'process.deduce-activity',
    real: 'hg_session:deduce_activity/1',
    reads: ['session'],
    to: 'process.dispatch',
  }),
  'process.dispatch': decides({
    paragraph: 'process.dispatch',
    real: 'hg_session:do_process/2',
    reads: ['wake', 'session'],
    exits: ['active.begin', 'suspended.timeout', 'repair.apply', 'finished.as-is'],
    facts: ({ state, locals }) => ({
      repair: sessionScenario(locals.wake, state.activity) !== undefined,
      status: locals.session.status,
    }),
    choose: ({ repair, status }) => {
      if (repair) return 'repair.apply'
      if (status === 'active') return 'active.begin'
      return status === 'suspended' ? 'suspended.timeout' : 'finished.as-is'
    },
  }),
  'finished.as-is': goesOn({
    paragraph: ['finished.as-is', 'finished.again'],
    real: 'hg_session:do_process/2',
    to: 'finish.begin',
    sets: ['collected', 'action'],
    do: () => ({ collected: [], action: {} }),
  }),
}
