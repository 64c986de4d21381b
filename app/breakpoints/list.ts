import type { Breakpoint, Stop } from 'sessionscope/run/breakpoint.ts'
import type { StepId } from 'sessionscope/steps/table.ts'

const isAt = (breakpoint: Breakpoint, stop: Stop): boolean => {
  if (stop.on === 'step') return breakpoint.on === 'step' && breakpoint.step === stop.step
  if (stop.on !== 'edge') return breakpoint.on === stop.on
  return breakpoint.on === 'edge' && breakpoint.from === stop.from && breakpoint.to === stop.to
}

/** The list with a breakpoint at a step or an exit set, or removed when it was there. */
export const toggledAt = (list: readonly Breakpoint[], stop: Stop): readonly Breakpoint[] => {
  const left = list.filter(each => !isAt(each, stop))
  return left.length < list.length ? left : [...list, stop]
}

/** The list with one of its breakpoints replaced, or without it. */
export const replacedAt = (
  list: readonly Breakpoint[],
  index: number,
  by: Breakpoint | undefined,
): readonly Breakpoint[] => list.flatMap((each, at) => (at === index ? (by ? [by] : []) : [each]))

/** A breakpoint switched on or off. */
export const switched = (breakpoint: Breakpoint, on: boolean): Breakpoint => {
  const { off: _, ...kept } = breakpoint
  return on ? kept : { ...kept, off: true }
}

/** A breakpoint with another condition; none for a text that says nothing. */
export const withCondition = (breakpoint: Breakpoint, when: string): Breakpoint => {
  const { when: _, ...kept } = breakpoint
  return when.trim() === '' ? kept : { ...kept, when: when.trim() }
}

/** The breakpoint that stops before a step. */
export const atStep = (step: StepId): Stop => ({ on: 'step', step })
