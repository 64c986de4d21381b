import type { StepId } from 'sessionscope/steps/table.ts'

/**
 * Where in what is shown of a run a deciding step's facts are read from, as JSON pointers: by the fact's name, and where a
 * name means something else at one step, by `step fact`. A fact that stands here under no name is computed from several.
 */
const paths: Readonly<Record<string, string>> = {
  activity: '/activity',
  target: '/target',
  status: '/session/status',
  newest: '/session/tags',
  known: '/machine_tag',
  doors: '/doors',
  down: '/machine',
  deadline: '/payment/processing_deadline',
  now: '/now',
  due: '/timer/deadline',
  timeout_behaviour: '/session/timeout_behaviour',
  open: '/session/interaction',
  policy: '/config/payment_retry_policy',
  attempts: '/retry_attempts',
  class: '/wake_up/error/class',
  reason: '/wake_up/raise/reason',
  by: '/wake_up/wake/by',
  scenario: '/wake_up/wake/scenario',
  tag: '/wake_up/wake/tag',
  intent: '/wake_up/result/intent',
  completion: '/wake_up/result/intent',
  bound: '/session/trx',
  failure: '/wake_up/failure',
  refund: '/refund',
  found: '/session',
}

const atSteps: Readonly<Partial<Record<StepId, Readonly<Record<string, string>>>>> = {
  'result.intent': { status: '/wake_up/result/intent' },
}

/** The field of the state that a fact of a step was read from; undefined for one that is computed from several. */
export const factPath = (step: StepId, fact: string): string | undefined => {
  const own = atSteps[step]
  if (own && Object.hasOwn(own, fact)) return own[fact]
  return Object.hasOwn(paths, fact) ? paths[fact] : undefined
}
