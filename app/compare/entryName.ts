import type { History } from 'sessionscope/run/history.ts'
import { inputAt, runAt } from 'sessionscope/run/history.ts'
import { title } from 'sessionscope/words/index.ts'
import type { Language } from '../settings/settings.ts'
import type { Words } from '../words/words.ts'

/** What an entry of a history is called: its step, but one that a hand has made is named after what the hand did. */
export const entryName = (history: History, index: number, { runs }: Words, language: Language): string => {
  const input = inputAt(history, index)
  if (!input || !('edit' in input)) return title(runAt(history, index).at, language)
  const { field, to } = input.edit
  return to === undefined ? runs.alteration.unset(field) : runs.alteration.edited(field)
}
