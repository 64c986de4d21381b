import type { Wake } from '../language/moment.ts'
import { goesOn } from '../language/step.ts'
import { chosenScenario, repairResult } from '../payment/repair.ts'
import type { Activity } from '../payment/state.ts'

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
    sets: ['repair'],
    do: ({ locals, state }) => ({ repair: ready(locals.wake, state.activity) }),
  }),
  'repair.fulfill-result': goesOn({
    paragraph: 'beyond.repair.fulfill-result',
    real: 'hg_invoice_repair:check_for_action/2',
    reads: ['wake'],
    to: 'process.payment-info',
    sets: ['repair'],
    do: ({ locals, state }) => ({ repair: ready(locals.wake, state.activity) }),
  }),
  'repair.apply': goesOn({
    paragraph: ['repair.apply', 'repair.again'],
    real: 'hg_session:repair/1',
    reads: ['repair'],
    to: 'result.bind-transaction',
    sets: ['result', 'collected', 'action'],
    do: ({ locals }) => ({ result: locals.repair, collected: [], action: {} }),
  }),
}
