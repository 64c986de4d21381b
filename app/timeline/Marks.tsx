import type { Mark } from './marks.ts'
import { drawMarks } from './marks.ts'
import type { Range } from './shown.ts'

/** What in a lane is only seen. What can be done there is the sheet's: a press goes to the step under it. */
export function Marks({
  marks,
  range,
  lane,
}: {
  readonly marks: readonly Mark[]
  readonly range: Range
  /** px */
  readonly lane: number
}) {
  if (marks.length === 0) return null
  // Not as wide as the range: what stands out of the sheet could be scrolled to.
  const right = marks.reduce((end, { left, width }) => Math.max(end, left + width), range.left)
  return (
    <svg
      className="lane-marks"
      style={{ left: range.left }}
      width={right - range.left}
      height={lane}
      aria-hidden="true"
    >
      {drawMarks(marks, range, lane).map(({ key, look, path }) => (
        <path key={key} className="mark" d={path} {...look} />
      ))}
    </svg>
  )
}
