import type { Reply } from 'sessionscope/effects/call.ts'
import { replyName } from 'sessionscope/effects/log.ts'
import { inputKind, isOutside } from 'sessionscope/language/input.ts'
import type { Alteration } from 'sessionscope/run/alter.ts'
import type { History } from 'sessionscope/run/history.ts'
import { inputAt } from 'sessionscope/run/history.ts'
import { resultOf } from 'sessionscope/steps/answer.ts'
import { clock, duration } from 'sessionscope/words/format.ts'
import { intentOf } from 'sessionscope/words/values/shared.ts'
import type { Language } from '../settings/settings.ts'
import type { Words } from '../words/words.ts'
import { replyStep } from './stepOf.ts'

/**
 * What an alteration has done, in a few words; `original` is the run that was altered, without it what came from outside
 * is called by no name.
 */
export const alterationText = (
  alteration: Alteration,
  original: History | undefined,
  { runs: { alteration: words } }: Words,
  language: Language,
): string => {
  const { at } = alteration
  if ('edit' in alteration) {
    const { field, to } = alteration.edit
    return to === undefined ? words.unset(field) : words.edited(field)
  }
  if ('give' in alteration) {
    const { give } = alteration
    if (isOutside(give)) return words.given(inputKind(give), at + 1)
    return 'elapsed' in give
      ? words.elapsed(duration(give.elapsed, language), at + 1)
      : words.reply(replyStep(at), 'reply' in give ? saidBy(give.reply) : '')
  }
  if ('fail' in alteration) return words.failed(at + 1)
  const moved = original && at < original.length ? inputAt(original, at) : undefined
  const kind = moved && isOutside(moved) ? inputKind(moved) : undefined
  if ('drop' in alteration) return words.drop(kind)
  if ('move' in alteration) return words.move(kind, clock(alteration.move, language))
  return 'again' in alteration ? words.again(kind) : words.race(kind)
}

/** What a reply amounts to: its intent, or why there is none. */
const saidBy = (reply: Reply): string =>
  ('result' in reply ? intentOf(resultOf(reply).result) : undefined) ?? replyName(reply)
