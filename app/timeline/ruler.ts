import type { Idle } from './items.ts'
import type { Scale } from './scale.ts'
import { countWhile, gapOf, IDLE_WIDTH, idleWidth, indexAt, leftOf, middleOf, rightOf } from './scale.ts'
import type { Range } from './shown.ts'
import type { View } from './view.ts'

/** A text over the lanes, centred at a px. */
export interface RulerMark {
  readonly kind: 'current' | 'step' | 'idle' | 'clock'
  readonly text: string
  readonly x: number
}

/** px that numbers should be apart, and texts must be. */
const NUMBERS_APART = 64
const TEXTS_APART = 6

export interface RulerTexts {
  readonly deadline: string
  readonly wait: (ms: number) => string
  readonly clock: (at: number) => string
}

/**
 * The texts of the ruler within a range of px: the current step, what is upcoming, where the deadline passed, idle
 * times, step numbers. Where two would meet, the one named first here stays.
 */
export const rulerMarks = (
  { scale, range, here: { cursor }, ahead, deadlinePassed, measure }: View,
  texts: RulerTexts,
): readonly RulerMark[] => {
  const passed = passedAt(scale, deadlinePassed)
  const wanted: RulerMark[] = [
    { kind: 'current', text: `${cursor + 1}`, x: middleOf(scale, cursor) },
    ...ahead.map(({ event, x }) => ({ kind: 'clock' as const, text: texts.clock(event.at), x })),
    ...(passed === undefined ? [] : [{ kind: 'clock' as const, text: texts.deadline, x: passed }]),
    ...ahead.flatMap(({ event, band }) =>
      band === undefined
        ? []
        : [{ kind: 'idle' as const, text: texts.wait(event.wait), x: band + IDLE_WIDTH / 2 }],
    ),
    ...idleMarks(scale, range, texts.wait),
    ...numbers(scale, range),
  ]
  const kept: { mark: RulerMark; left: number; right: number }[] = []
  for (const mark of wanted) {
    const half = measure(mark.text) / 2
    const left = mark.x - half
    const right = mark.x + half
    const meets = kept.some(other => left < other.right + TEXTS_APART && right + TEXTS_APART > other.left)
    if (!meets) kept.push({ mark, left, right })
  }
  return kept.map(({ mark }) => mark)
}

/** px where the processing deadline passed: in the idle time before that step, or right before it. */
export const passedAt = (scale: Scale, index: number | undefined): number | undefined => {
  if (index === undefined || index >= scale.length) return undefined
  const band = leftOf(scale, index) - rightOf(scale, index - 1)
  return leftOf(scale, index) - (band > 0 ? band / 2 : gapOf(scale.unit) / 2)
}

/** Only bands of full width are labelled; narrower ones are too close to each other. */
const idleMarks = (scale: Scale, range: Range, wait: (ms: number) => string): readonly RulerMark[] =>
  idleWidth(scale.unit) < IDLE_WIDTH
    ? []
    : shownIdles(scale, range).map(({ before, length }) => ({
        kind: 'idle',
        text: wait(length),
        x: leftOf(scale, before) - IDLE_WIDTH / 2,
      }))

const numbers = (scale: Scale, range: Range): readonly RulerMark[] => {
  const apart = roundSteps(NUMBERS_APART / scale.unit)
  const first = Math.floor((indexAt(scale, range.left) + 1) / apart) * apart
  const last = indexAt(scale, range.right) + 1
  const marks: RulerMark[] = []
  for (let number = first; number <= last; number += apart) {
    const index = Math.max(number, 1) - 1
    marks.push({ kind: 'step', text: `${index + 1}`, x: middleOf(scale, index) })
  }
  return marks
}

/** The next larger of 1, 2, 5, 10, 20, 50 … */
const roundSteps = (least: number): number => {
  const power = 10 ** Math.ceil(Math.log10(Math.max(least, 1)))
  return [power / 5, power / 2, power].find(steps => steps >= least && steps >= 1) ?? power
}

/** px below which a band would be but a line among others. */
const LEAST_BAND = 8

/** The idle times whose bands lie in a range of px; none when zoomed so far out that they are nothing but noise. */
export const shownIdles = ({ unit, idles, length }: Scale, { left, right }: Range): readonly Idle[] => {
  const width = idleWidth(unit)
  if (width < LEAST_BAND) return []
  const scale = { unit, idles, length }
  const from = countWhile(idles, ({ before }) => leftOf(scale, before) < left)
  const to = countWhile(idles, ({ before }) => before < length && leftOf(scale, before) - width < right)
  return idles.slice(from, to)
}
