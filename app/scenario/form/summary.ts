import type { ScenarioWords } from '../../words/en/scenario.ts'
import { valueAt } from '../draft/value.ts'
import { kindOf, resultPath } from './answerKind.ts'

type Words = ScenarioWords['provider']

/** When a rule answers, in a line: `ProcessPayment · attempt 2`. */
export const whenSummary = (rule: unknown, words: Words): string => {
  const at = (name: string) => valueAt(rule, ['when', name])
  const [called, target, attempt, state, callback] = [
    'function',
    'target',
    'attempt',
    'state',
    'callback',
  ].map(at)
  const parts = [
    typeof called === 'string' ? called : words.anyFunction,
    ...(typeof target === 'string' ? [target] : []),
    ...(attempt === undefined ? [] : [words.attemptNumber(shown(attempt))]),
    ...(state === undefined ? [] : [state === null ? words.withoutState : `state ${JSON.stringify(state)}`]),
    ...(callback === undefined ? [] : [`callback ${JSON.stringify(callback)}`]),
  ]
  return parts.join(' · ')
}

/** What an answer says, in a line, in the words of the protocol: `suspend 60 s`, `finish failure authorization_failed/…`. */
export const answerSummary = (answer: unknown, words: Words): string => {
  const intent = [...resultPath(answer), 'intent']
  switch (kindOf(answer)) {
    case 'finish': {
      const failure = valueAt(answer, [...intent, 'finish', 'status', 'failure'])
      return failure === undefined ? 'finish success' : `finish failure ${codesOf(failure).join('/')}`
    }
    case 'sleep':
      return `sleep ${timeOf(valueAt(answer, [...intent, 'sleep', 'timer']))}`
    case 'suspend':
      return `suspend ${timeOf(valueAt(answer, [...intent, 'suspend', 'timeout']))}`
    case 'silent':
      return words.silentShort
    case 'trouble':
      return shown(valueAt(answer, ['fault']) ?? valueAt(answer, ['error', 'class']))
    case undefined:
      return words.noAnswer
  }
}

const timeOf = (timer: unknown): string => {
  const seconds = valueAt(timer, ['timeout'])
  return seconds === undefined ? shown(valueAt(timer, ['deadline'])) : `${shown(seconds)} s`
}

/** A value as it stands in the file; what is no simple one is a mistake that is told elsewhere. */
const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

/** The codes of a failure as it stands in the file, from the top. */
export const codesOf = (failure: unknown): readonly string[] => {
  const code = valueAt(failure, ['code'])
  return typeof code === 'string' ? [code, ...codesOf(valueAt(failure, ['sub']))] : []
}
