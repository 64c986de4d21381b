import type { ProviderFunction } from 'sessionscope/effects/call.ts'
import { isRecord } from '../../editor/blank.ts'
import { valueAt } from '../draft/value.ts'

/** What a provider may want, as people put it; `trouble` is everything that is no result. */
export const ANSWER_KINDS = ['finish', 'sleep', 'suspend', 'silent', 'trouble'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

const isCallbackAnswer = (answer: unknown): boolean => valueAt(answer, ['result', 'response']) !== undefined

/** Where the intent and what goes with it stand in an answer: a callback's result has them one level deeper. */
export const resultPath = (answer: unknown): readonly string[] =>
  isCallbackAnswer(answer) ? ['result', 'result'] : ['result']

/** What an answer wants; undefined for what is no answer. */
export const kindOf = (answer: unknown): AnswerKind | undefined => {
  if (!isRecord(answer)) return undefined
  if ('error' in answer || 'fault' in answer) return 'trouble'
  const intent = valueAt(answer, [...resultPath(answer), 'intent'])
  if (intent === undefined) return isCallbackAnswer(answer) ? 'silent' : undefined
  return (['finish', 'sleep', 'suspend'] as const).find(kind => isRecord(intent) && kind in intent)
}

/** The kinds of answer that a function can give. */
export const kindsFor = (called: ProviderFunction): readonly AnswerKind[] =>
  ANSWER_KINDS.filter(kind => kind !== 'silent' || called === 'HandlePaymentCallback')

const INTENTS = {
  finish: { finish: { status: { success: {} } } },
  sleep: { sleep: { timer: { timeout: 1 } } },
  suspend: { suspend: { tag: 'payment-1', timeout: { timeout: 60 } } },
} as const

/** An answer of another kind, from its template; transaction, state, interaction and time stay where they still fit. */
export const answerOf = (kind: AnswerKind, before: unknown, called: ProviderFunction): unknown => {
  const took = valueAt(before, ['took'])
  const spent = took === undefined ? {} : { took }
  if (kind === 'trouble') return { error: { class: 'result_unexpected' }, ...spent }
  const old = valueAt(before, resultPath(before))
  const kept = isRecord(old)
    ? Object.fromEntries(Object.entries(old).filter(([key]) => key !== 'intent'))
    : {}
  const result = kind === 'silent' ? kept : { intent: withInteraction(kind, old), ...kept }
  if (called === 'ProcessPayment') return { result, ...spent }
  return { result: { response: valueAt(before, ['result', 'response']) ?? '', result }, ...spent }
}

const withInteraction = (kind: keyof typeof INTENTS, old: unknown): unknown => {
  if (kind === 'finish') return INTENTS.finish
  const asked =
    valueAt(old, ['intent', 'sleep', 'user_interaction']) ??
    valueAt(old, ['intent', 'suspend', 'user_interaction'])
  const interaction = asked === undefined ? {} : { user_interaction: asked }
  return kind === 'sleep'
    ? { sleep: { ...INTENTS.sleep.sleep, ...interaction } }
    : { suspend: { ...INTENTS.suspend.suspend, ...interaction } }
}

/** The answer in the shape of another function: a rule that changes its function must not lose what it answers. */
export const answerFor = (called: ProviderFunction, answer: unknown): unknown => {
  const kind = kindOf(answer)
  if (!isRecord(answer) || kind === undefined || kind === 'trouble') return answer
  if (isCallbackAnswer(answer) === (called === 'HandlePaymentCallback')) return answer
  const { result, ...rest } = answer
  if (called === 'HandlePaymentCallback') return { ...rest, result: { response: '', result } }
  const inner = valueAt(answer, ['result', 'result'])
  return kind === 'silent' ? answerOf('finish', answer, called) : { ...rest, result: inner }
}
