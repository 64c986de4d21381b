import { nameOf } from '../session/change.ts'
import type { PaymentProxyResult, RepairScenario } from '../session/domain.ts'
import type { Activity } from './state.ts'

const FITS: Readonly<Record<string, readonly Activity[]>> = {
  fail_session: ['payment/processing_session', 'refund/session'],
  fulfill_session: ['payment/processing_session', 'payment/finalizing_session', 'refund/session'],
}

/** Whether a scenario fits the activity; a complex one is never an element of another (`beyond.repair.compatible`). */
export const isCompatible = (scenario: RepairScenario, activity: Activity): boolean =>
  FITS[nameOf(scenario)]?.includes(activity) ?? false

/** Of a complex scenario the first compatible element alone decides; a plain one decides itself. */
export const chosenScenario = (scenario: RepairScenario, activity: Activity): RepairScenario | undefined =>
  scenario.complex
    ? scenario.complex.scenarios.find(element => isCompatible(element, activity))
    : isCompatible(scenario, activity)
      ? scenario
      : undefined

/** The ready-made result that a session scenario stands for (hg_invoice_repair:check_for_action/2). */
export const repairResult = (scenario: RepairScenario): PaymentProxyResult | undefined => {
  const { fail_session: fail, fulfill_session: fulfill } = scenario
  if (fail)
    return { intent: { finish: { status: { failure: fail.failure } } }, ...(fail.trx && { trx: fail.trx }) }
  if (fulfill)
    return { intent: { finish: { status: { success: {} } } }, ...(fulfill.trx && { trx: fulfill.trx }) }
  return undefined
}
