import { replyName } from 'sessionscope/effects/log.ts'
import type { History } from 'sessionscope/run/history.ts'
import { runAt } from 'sessionscope/run/history.ts'
import { clock, duration } from 'sessionscope/words/format.ts'
import { inputName, title } from 'sessionscope/words/index.ts'
import type { Language } from '../settings/settings.ts'
import { counted } from '../words/counted.ts'
import type { CallBar, ChangeMark, Item, WakeBar } from './items.ts'
import { paragraphTag } from './paragraphTag.ts'
import type { Shown } from './shown.ts'
import type { TimelineWords } from './timelineWords.ts'

/** The language of the timeline, with its words, and the run that is told of. */
export interface Speech {
  readonly words: TimelineWords
  readonly language: Language
  readonly history: History
}

/** A change's name without the prefix that all of its kind share; and without saying what came of it either. */
const shortName = (name: string): string => name.replace(/^(session|invoice_payment)_/u, '')
const shortestName = (name: string): string => shortName(name).replace(/_(changed|bound)$/u, '')

const isChange = (item: Item): item is ChangeMark => item.kind === 'change'
const isCall = (item: Item): item is CallBar => item.kind === 'call'

/** A call that an answer beyond the history's end belongs to is still under way. */
const isAnswered = ({ item, to }: Shown<CallBar>): boolean => item.to <= to && item.reply !== undefined

/** How a call came out where that is not simply `ok`; the time that it took. */
const outcome = (shown: Shown<CallBar>, { language, words }: Speech): readonly string[] => {
  const { reply, took, byHand } = shown.item
  if (!reply || !isAnswered(shown)) return [words.unanswered]
  const name = replyName(reply)
  return [
    ...(name === 'ok' ? [] : [name]),
    ...(took > 0 ? [duration(took, language)] : []),
    ...(byHand ? [words.answeredByHand] : []),
  ]
}

/** Whether a call has ended in a transport error. */
export const hasFailed = (shown: Shown<Item>): boolean => {
  const { item } = shown
  return isCall(item) && isAnswered({ ...shown, item }) && item.reply !== undefined && 'error' in item.reply
}

/** Whether a call waits for its answer. */
export const isWaiting = (shown: Shown<Item>): boolean =>
  isCall(shown.item) && !isAnswered({ ...shown, item: shown.item })

const called = ({ function: name, state }: CallBar): string => state ?? name

const callLabels = (row: readonly Shown<CallBar>[], speech: Speech): readonly string[] => {
  const names = row.map(({ item }) => called(item)).join(SEPARATOR)
  const [only] = row
  if (only && row.length === 1) {
    const came = outcome(only, speech)
    const full = [names, ...came].join(SEPARATOR)
    // Of a failed call the error is worth more than its name.
    return hasFailed(only) ? [full, came.join(SEPARATOR), ...came] : [full, names]
  }
  const took = row.reduce((sum, { item }) => sum + item.took, 0)
  const failed = row.flatMap(each => (hasFailed(each) ? outcome(each, speech).slice(0, 1) : []))
  const time = took > 0 ? [duration(took, speech.language)] : []
  return [[names, ...new Set(failed), ...time].join(SEPARATOR), names]
}

const SEPARATOR = ' · '

/** What may be written beside neighbours that share a label, the fullest first. */
export const labelTexts = (row: readonly Shown<Item>[], speech: Speech): readonly string[] => {
  const [first] = row
  if (!first || row.some(({ count }) => count > 1)) return []
  const { item } = first
  const { words, language } = speech
  if (item.kind === 'wake') return []
  if (item.kind === 'tell') return [item.function]
  if (item.kind === 'timer') return [duration(item.length, language)]
  if (item.kind === 'window') return [words.window(item.tag ?? words.untagged)]
  if (item.kind === 'call')
    return callLabels(
      row.flatMap(each => (isCall(each.item) ? [{ ...each, item: each.item }] : [])),
      speech,
    )
  const changes = row.flatMap(each => (isChange(each.item) ? each.item : []))
  const names = changes.flatMap(change => change.names)
  const edits = changes.flatMap(change => change.edits.map(words.edit))
  return [names, names.map(shortName), names.map(shortestName)].map(each =>
    [...each, ...edits].join(SEPARATOR),
  )
}

/** How a wake-up ended that stored nothing: what the caller was told, or what broke it off. */
const raised = ({ raise, raisedAt }: WakeBar, { words, history }: Speech): readonly string[] => {
  if (!raise || raisedAt >= history.length) return []
  return [
    raise.class === 'throw' ? words.refused(raise.answer ?? raise.reason) : words.brokenOff(raise.reason),
  ]
}

/** What may be written inside a wake-up's bar, the fullest first. */
export const wakeTexts = ({ item, count }: Shown<Item>, speech: Speech): readonly string[] => {
  if (item.kind !== 'wake' || count > 1) return []
  const { language } = speech
  const by = [inputName(item.by, language), ...raised(item, speech)].join(' → ')
  return [`${item.number} · ${by} · ${clock(item.at, language)}`, `${item.number} · ${by}`, `${item.number}`]
}

/** An item's full name: for the tooltip, and for those who hear it. */
export const itemName = (shown: Shown<Item>, speech: Speech): string => {
  const { item, count } = shown
  const { words, language, history } = speech
  if (count > 1) return counted(language, count, words.crowd[item.kind === 'window' ? 'timer' : item.kind])
  switch (item.kind) {
    case 'wake':
      return [
        words.wake(item.number, inputName(item.by, language)),
        ...raised(item, speech),
        ...(item.down && item.to <= shown.to ? [words.down] : []),
      ].join(', ')
    case 'change':
      return [
        ...(item.edits.length > 0 ? [words.editedByHand(item.edits.join(', '))] : []),
        ...(item.names.length > 0
          ? [item.names.join(', '), words.changeBy(title(runAt(history, item.from).at, language))]
          : []),
        ...(item.lost && item.lostAt < history.length ? [words.lost] : []),
      ].join(', ')
    case 'call':
      return [
        item.function,
        ...(item.state ? [item.state] : []),
        ...outcome({ ...shown, item }, speech),
      ].join(', ')
    case 'tell':
      return item.function
    case 'timer':
      return words.timerName(duration(item.length, language), clock(item.due, language))
    case 'window':
      return words.windowName(item.tag ?? words.untagged)
  }
}

/** Where an item stands: its steps, the paragraph of the first, and the run's clock there. */
export const whereabouts = (from: number, to: number, { words, language, history }: Speech): string => {
  const { at, now } = runAt(history, from)
  const tag = paragraphTag(at)
  return [
    from === to ? words.step(from + 1) : words.steps(from + 1, to + 1),
    ...(tag === undefined ? [] : [words.paragraph(tag)]),
    clock(now, language),
  ].join(SEPARATOR)
}

/** A step's title, with its number. */
export const stepName = (index: number, { words, language, history }: Speech): string =>
  words.stepAt(index + 1, title(runAt(history, index).at, language))
