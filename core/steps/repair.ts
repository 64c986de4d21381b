import type { Wake } from '../language/moment.ts'
import { goesOn } from '../language/step.ts'
import { chosenScenario, repairResult } from '../payment/repair.ts'
import type { Activity } from '../payment/state.ts'

/** The result is made again where it is needed: the scenario and the activity do not change within a wake-up. */
const ready = (wake: Wake, activity: Activity) => {
  const scenario = wake.by === 'repair' ? chosenScenario(wake.scenario, activity) : undefined
  return scenario && repairResult(scenario)
}

/** Paragraph 3.b.5.c: the scenario's ready result is treated like an answer, without a call or an activation. */
export const repair = {
  'repair.fail-result': goesOn({
    paragraph: ['beyond.repair.fail-result', 'beyond.repair.transient'],
    real: 'hg_invoice_repair:check_for_action/2',
    reads: ['wake'],
    to: 'process.payment-info',
  }),
  'repair.fulfill-result': goesOn({
    paragraph: 'beyond.repair.fulfill-result',
    real: 'hg_invoice_repair:check_for_action/2',
    reads: ['wake'],
    to: 'process.payment-info',
  }),
  'repair.apply': goesOn({
    paragraph: ['repair.apply', 'repair.again'],
    real: 'hg_session:repair/1',
    reads: ['wake'],
    to: 'result.bind-transaction',
    sets: ['result', 'collected', 'action'],
    do: ({ locals, state }) => ({ result: ready(locals.wake, state.activity), collected: [], action: {} }),
  }),
}
