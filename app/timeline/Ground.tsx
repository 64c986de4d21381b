import { useId } from 'react'
import { passedAt, shownIdles } from './ruler.ts'
import { IDLE_WIDTH, idleWidth, leftOf } from './scale.ts'
import type { View } from './view.ts'

/** What lies under the lanes: their lines, torn bands, and what time will bring. */
export function Ground({ view }: { readonly view: View }) {
  const { scale, range, ahead, deadlinePassed, speech } = view
  const { words } = speech
  const torn = useId()
  const width = idleWidth(scale.unit)
  const passed = passedAt(scale, deadlinePassed)
  return (
    <>
      <div className="ground-lines" />
      <TornEdges id={torn} />
      {shownIdles(scale, range).map(({ before }) => (
        <Band key={before} left={leftOf(scale, before) - width} width={width} torn={torn} />
      ))}
      {ahead.map(({ event, band }) =>
        band === undefined ? null : <Band key={event.kind} left={band} width={IDLE_WIDTH} torn={torn} />,
      )}
      {passed !== undefined && <div className="event" data-kind="deadline" style={{ left: passed }} />}
      {ahead.map(({ event: { kind }, x }) => (
        <div key={kind} className="event" data-kind={kind} style={{ left: x }}>
          <span className="event-name">{words.upcoming[kind]}</span>
        </div>
      ))}
    </>
  )
}

/** px below which a band has no room for torn edges. */
const LEAST_TORN = 20
const EDGE = 8

function Band({
  left,
  width,
  torn,
}: {
  readonly left: number
  readonly width: number
  readonly torn: string
}) {
  if (width < LEAST_TORN) return <i className="band-narrow" style={{ left, width }} />
  return (
    <svg className="band" style={{ left, width }} aria-hidden="true">
      <rect className="band-fill" x={EDGE - 1} width={width - 2 * EDGE + 2} height="100%" />
      <rect width={EDGE} height="100%" fill={`url(#${torn}-left)`} />
      <g style={{ transform: `translateX(${width - EDGE}px)` }}>
        <rect width={EDGE} height="100%" fill={`url(#${torn}-right)`} />
      </g>
    </svg>
  )
}

const TOOTH = 14

/** A torn edge, repeated downwards: paper on the inner side, a line along it. */
function TornEdges({ id }: { readonly id: string }) {
  return (
    <svg className="torn-edges" aria-hidden="true">
      <defs>
        <pattern id={`${id}-left`} width={EDGE} height={TOOTH} patternUnits="userSpaceOnUse">
          <path className="band-fill" d="M1 0 5 7 1 14H8V0z" />
          <path className="band-line" d="m1 0 4 7-4 7" />
        </pattern>
        <pattern id={`${id}-right`} width={EDGE} height={TOOTH} patternUnits="userSpaceOnUse">
          <path className="band-fill" d="M3 0 7 7 3 14H0V0z" />
          <path className="band-line" d="m3 0 4 7-4 7" />
        </pattern>
      </defs>
    </svg>
  )
}
