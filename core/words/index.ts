import type { PieceId } from '../graph/graph.ts'
import type { InputKind } from '../language/input.ts'
import type { Run } from '../machine/run.ts'
import type { Shape } from '../machine/table.ts'
import { table } from '../machine/table.ts'
import type { Language } from '../paragraphs/keys.ts'
import type { GroupId, StepId } from '../steps/table.ts'
import { detectorSentence, detectorValues, replyValues } from './calls.ts'
import { exitWords } from './exit.ts'
import type { DefectId } from './names.ts'
import type { Parts } from './parts.ts'
import { partsOf } from './parts.ts'
import { placeOf } from './piece.ts'
import type { Values } from './template.ts'
import { fill } from './template.ts'
import { valuesOf } from './values.ts'
import { words } from './words.ts'

export { cash, clock, duration } from './format.ts'
export type { Part, Parts } from './parts.ts'
export { plain } from './parts.ts'

/** A step's title, at most 34 characters. The steps of a piece bear the same titles wherever it stands. */
export const title = (id: StepId, language: Language): string => {
  const place = placeOf(id)
  const { titles, names } = words[language]
  return 'plain' in place ? titles[place.plain] : names.parts[place.part](place.telling.end)
}

/**
 * What happens at the step that a run stands at, with the run's own values. A call is told as asked, and once the
 * reply has come as answered.
 */
export const sentence = (run: Run, language: Language): Parts => {
  const place = placeOf(run.at)
  const { calls, says } = words[language]
  if ('piece' in place) {
    const text = detectorSentence(calls, place.part, place.telling, run.reply)
    return fill(text, detectorValues(run, place.telling), language, run.now)
  }
  const { form, values } = valuesOf(run)
  const told = says[place.plain]
  const text = typeof told === 'string' ? told : told[form ?? '']
  return fill(text ?? '', values, language, run.now)
}

/** The condition under which a step leads to another, in a few words without a full stop. */
export const condition = (from: StepId, to: StepId, language: Language): string =>
  exitWords(from, to, words[language]).when

/**
 * Why a run goes from where it stands to that step, in a sentence with the values that decided, computed anew from
 * the run. An exit that the run does not take has no why: then it is the bare `condition`.
 * Throws a RangeError for a step that no exit leads to from here.
 */
export const because = (run: Run, to: StepId, language: Language): Parts => {
  const { calls } = words[language]
  const { when, because: why } = exitWords(run.at, to, words[language])
  if (!takes(run, to)) return partsOf(when)
  const text = to === 'door.timer' && !run.timer ? calls.byHand : why
  return fill(text, reasons(run), language, run.now)
}

const takes = (run: Run, to: StepId): boolean => {
  const step = table[run.at]
  if (step.shape === 'decides') return step.choose(step.facts(run)) === to
  return step.shape !== 'calls' || (run.reply !== undefined && step.settle(run.reply, run).to === to)
}

/** The values that decide here: facts, a reply, or when the timer was due. */
const reasons = (run: Run): Values => {
  const place = placeOf(run.at)
  if ('piece' in place) return detectorValues(run, place.telling)
  const { shape } = table[run.at]
  if (shape === 'calls') return replyValues(run.reply)
  if (shape === 'decides') return valuesOf(run).values
  return { due: run.timer && { at: run.timer.due }, now: { at: run.now } }
}

/** The heading of a group of the graph. */
export const groupTitle = (id: GroupId, language: Language): string => words[language].names.groups[id]

/** The heading of a fault-detector piece, drawn as one node until opened. */
export const pieceTitle = (id: PieceId, language: Language): string => words[language].names.pieces[id]

/** A shape's name for screen readers; say `door` for a deciding step that guards a door. */
export const shapeName = (shape: Shape | 'door', language: Language): string =>
  words[language].names.shapes[shape]

/** What an outside input is called. */
export const inputName = (kind: InputKind, language: Language): string => words[language].names.inputs[kind]

const isDefect = (id: StepId): id is DefectId => Object.hasOwn(words.en.names.defects, id)

/** The known defect that lives at a step, in one sentence; undefined where there is none. */
export const defectText = (id: StepId, language: Language): Parts | undefined =>
  isDefect(id) ? partsOf(words[language].names.defects[id]) : undefined
