import type { ErrorClass } from '../effects/call.ts'
import { requestOf } from '../machine/advance.ts'
import type { History } from '../run/history.ts'
import { runAt } from '../run/history.ts'
import type { TransactionInfo } from '../session/domain.ts'
import { equal } from '../session/equal.ts'
import { ruleFor } from './answer.ts'
import type { Fault, Origin } from './fault.ts'
import { FAULTS } from './fault.ts'
import type { CallOccasion } from './occasions.ts'
import type { ProviderAnswer, ProviderRule, Scenario } from './scenario.ts'
import { DEFAULT_PROVIDER_TIMEOUT } from './start.ts'

const CLASSES: readonly ErrorClass[] = ['resource_unavailable', 'result_unknown', 'result_unexpected']
const ORIGINS: readonly Origin[] = ['near', 'far']

type ErrorStrike = `${ErrorClass}.${Origin}`

/** What can be made to happen to one provider call. */
export type Strike = ErrorStrike | Fault | 'other_trx' | 'slow' | 'declared_exception'

/** All of them, in the order in which they are offered. */
export const STRIKES: readonly Strike[] = [
  ...CLASSES.flatMap(name => ORIGINS.map((origin): ErrorStrike => `${name}.${origin}`)),
  ...FAULTS,
  'other_trx',
  'slow',
  'declared_exception',
]

/** Why a strike cannot hit a call. */
export type StrikeRefusal = 'nothing bound' | 'no result' | 'none declared' | 'own answer'

/**
 * The rule that makes a strike happen to a call, or why it cannot. The rule goes before the others, and takes the place of
 * another one for the same call: see `struckAt`.
 */
export const strikeRule = (
  scenario: Scenario,
  past: History,
  call: CallOccasion,
  strike: Strike,
): ProviderRule | StrikeRefusal => {
  // Answers of a wake-up go before all rules.
  if (scenario.wakes[call.wake - 1]?.provider) return 'own answer'
  const given = answerFor(scenario, past, call, strike)
  if (typeof given === 'string') return given
  return { when: whenOf(call), answer: given }
}

const whenOf = ({ function: called, attempt }: CallOccasion) => ({ function: called, attempt })

/** Where among a scenario's rules the one for this very call stands, which a strike replaces; -1 for none. */
export const struckAt = ({ provider }: Pick<Scenario, 'provider'>, call: CallOccasion): number =>
  provider.findIndex(({ when }) => equal(when, whenOf(call)))

const answerFor = (
  scenario: Scenario,
  past: History,
  call: CallOccasion,
  strike: Strike,
): ProviderAnswer | StrikeRefusal => {
  // Neither function of the provider declares an exception; the fault detector's registration does.
  if (strike === 'declared_exception') return 'none declared'
  if (strike === 'slow' || strike === 'other_trx') {
    const usual = usualAnswer(scenario, past, call)
    if (!usual || !('result' in usual)) return 'no result'
    return strike === 'slow' ? slowed(scenario, usual) : withOtherTrx(usual, call)
  }
  const fault = FAULTS.find(each => each === strike)
  if (fault) return { fault }
  const [name, from] = partsOf(strike)
  return { error: { class: name, ...(from === 'far' && { from }) } }
}

const partsOf = (strike: string): readonly [ErrorClass, Origin] => {
  const name = CLASSES.find(each => strike.startsWith(each)) ?? 'result_unexpected'
  return [name, strike.endsWith('.far') ? 'far' : 'near']
}

/** What the scenario would say to a call, were it not struck. */
const usualAnswer = (scenario: Scenario, past: History, call: CallOccasion): ProviderAnswer | undefined => {
  const request = requestOf(runAt(past, call.index))
  if (request?.service !== 'provider') return undefined
  // Else a slow answer would be slowed again, and never be the one that stands there.
  const struck = struckAt(scenario, call)
  const provider = struck < 0 ? scenario.provider : scenario.provider.toSpliced(struck, 1)
  return ruleFor({ ...scenario, provider }, request, call)?.answer
}

/** Late, but in time: a third of what the caller would still have waited. */
const slowed = ({ config }: Scenario, usual: ProviderAnswer): ProviderAnswer => {
  const limit = config.provider_timeout ?? DEFAULT_PROVIDER_TIMEOUT
  const took = Math.min(usual.took ?? 0, limit - 1)
  return { ...usual, took: limit - 1 - Math.floor((limit - 1 - took) / 3) }
}

const withOtherTrx = (
  usual: Extract<ProviderAnswer, { result: unknown }>,
  call: CallOccasion,
): ProviderAnswer | StrikeRefusal => {
  if (call.bound === undefined) return 'nothing bound'
  const trx: TransactionInfo = { id: `${call.bound}-other`, extra: {} }
  const { result } = usual
  return 'response' in result
    ? { ...usual, result: { ...result, result: { ...result.result, trx } } }
    : { ...usual, result: { ...result, trx } }
}
