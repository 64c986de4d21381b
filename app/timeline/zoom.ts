import { IDLE_STEPS, IDLE_WIDTH } from './scale.ts'

/** px per step at first. */
export const FIRST_UNIT = 11
const WIDEST = 40
/** Fitting a short run must not blow its ticks up. */
const WIDEST_FITTED = 16
/** px per step from which ticks are told apart. */
const TICKS_FROM = 4

/** px per step as drawn: whole ones, as long as ticks are told apart, so that all gaps come out the same. */
export const drawnUnit = (unit: number): number => (unit >= TICKS_FROM ? Math.round(unit) : unit)

/** px per step at which a run of so many steps and idle times fits into a width. */
export const fittingUnit = (width: number, steps: number, idles: number): number => {
  const beside = (width - idles * IDLE_WIDTH) / steps
  const unit = beside * IDLE_STEPS < IDLE_WIDTH ? width / (steps + idles * IDLE_STEPS) : beside
  return Math.min(WIDEST_FITTED, unit >= TICKS_FROM ? Math.floor(unit) : unit)
}

/** px per step after zooming by a factor; never further out than everything fits, or than it was at first. */
export const zoomed = (unit: number, factor: number, fitting: number): number =>
  Math.min(WIDEST, Math.max(unit * factor, Math.min(fitting, FIRST_UNIT)))
