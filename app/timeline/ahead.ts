import { IDLE_WIDTH } from './scale.ts'
import type { Upcoming } from './upcoming.ts'

/** px */
const LEAD = 24
const BAND_TO_LINE = 28
const AFTER_LINE = 56
const TEXT_GAP = 8

/** Where something upcoming stands: its line, and before it the band of the wait, if there is one. */
export interface AheadMark {
  readonly event: Upcoming
  /** px of the band's left edge; undefined when there is nothing to wait for. */
  readonly band: number | undefined
  /** px of the line. */
  readonly x: number
  /** px where its place ends. */
  readonly right: number
}

/** The widths in px of what is written at a mark: how long the wait is, the clock, and what it is. */
export interface AheadTexts {
  readonly wait: number
  readonly clock: number
  readonly name: number
}

/** Lays out what is upcoming from a px on, so that no two texts of the ruler meet. */
export const layAhead = (
  end: number,
  events: readonly Upcoming[],
  textsOf: (event: Upcoming) => AheadTexts,
): readonly AheadMark[] => {
  const marks: AheadMark[] = []
  let from = end + LEAD
  for (const event of events) {
    const { wait, clock, name } = textsOf(event)
    // The wait's text is centred on its band and may be the wider of the two.
    const start = from + Math.max(0, (wait - IDLE_WIDTH) / 2)
    const band = event.wait > 0 ? start : undefined
    const centre = start + IDLE_WIDTH / 2
    const clear = (wait + clock) / 2 + TEXT_GAP
    const x = band === undefined ? from + clock / 2 : centre + Math.max(IDLE_WIDTH / 2 + BAND_TO_LINE, clear)
    const right = x + Math.max(AFTER_LINE, name + 2 * TEXT_GAP, clock / 2 + TEXT_GAP)
    marks.push({ event, band, x, right })
    from = right
  }
  return marks
}

/** px where the sheet ends. */
export const sheetEnd = (end: number, marks: readonly AheadMark[]): number =>
  (marks.at(-1)?.right ?? end) + LEAD
