import { replyName } from 'sessionscope/effects/log.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { table } from 'sessionscope/machine/table.ts'
import type { History } from 'sessionscope/run/history.ts'
import { inputAt, runAt } from 'sessionscope/run/history.ts'
import { resultOf } from 'sessionscope/steps/answer.ts'
import { title } from 'sessionscope/words/index.ts'
import { intentOf } from 'sessionscope/words/values/shared.ts'
import type { Language } from '../settings/settings.ts'
import type { Words } from '../words/words.ts'

/** What a call was answered: without it two runs that part at an answer would show the same step twice. */
const outcomeOf = (run: Run): string | undefined => {
  if (table[run.at].shape !== 'calls' || !run.reply) return undefined
  return 'result' in run.reply ? intentOf(resultOf(run.reply).result) : replyName(run.reply)
}

/** What an entry of a history is called: its step and answer, but one that a hand has made after what the hand did. */
export const entryName = (history: History, index: number, { runs }: Words, language: Language): string => {
  const run = runAt(history, index)
  const input = inputAt(history, index)
  if (!input || !('edit' in input))
    return [title(run.at, language), outcomeOf(run)].filter(Boolean).join(': ')
  const { field, to } = input.edit
  return to === undefined ? runs.alteration.unset(field) : runs.alteration.edited(field)
}
