import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useState } from 'react'
import { type Bounds, dragged, movedBy } from './size.ts'
import './splitter.css'

/**
 * The line between two panes; it sizes the pane after it. Dragged by the pointer, moved by arrows, Home and End,
 * reset by a double click or Enter.
 */
export function Splitter({
  label,
  axis,
  sized,
  bounds,
  onSize,
}: {
  readonly label: string
  /** `x`: a vertical line that sizes a width. `y`: a horizontal one, a height. */
  readonly axis: 'x' | 'y'
  /** The pane after the line. */
  readonly sized: RefObject<HTMLElement | null>
  readonly bounds: Bounds
  /** The new size in px, or undefined: back to what the layout gives. */
  readonly onSize: (size: number | undefined) => void
}) {
  const { now, most } = useMeasure(sized, axis, bounds)

  const drag = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    const grip = event.currentTarget
    const start = axis === 'x' ? event.clientX : event.clientY
    grip.setPointerCapture(event.pointerId)
    const follow = (move: globalThis.PointerEvent) => {
      const at = axis === 'x' ? move.clientX : move.clientY
      if (at !== start) onSize(dragged(now, at - start, { ...bounds, most }))
    }
    grip.addEventListener('pointermove', follow)
    grip.addEventListener('lostpointercapture', () => grip.removeEventListener('pointermove', follow), {
      once: true,
    })
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const size = event.key === 'Enter' ? undefined : movedBy(event.key, axis, now, { ...bounds, most })
    if (size === null) return
    event.preventDefault()
    onSize(size)
  }
  return (
    <div
      role="separator"
      tabIndex={0}
      className={`splitter splitter-${axis}`}
      aria-label={label}
      aria-orientation={axis === 'x' ? 'vertical' : 'horizontal'}
      aria-valuenow={now}
      aria-valuemin={bounds.least}
      aria-valuemax={most}
      onPointerDown={drag}
      onDoubleClick={() => onSize(undefined)}
      onKeyDown={press}
    />
  )
}

/** The present size of the pane and the most it may have, both in px and kept up to date. */
function useMeasure(sized: RefObject<HTMLElement | null>, axis: 'x' | 'y', { least, rest }: Bounds) {
  const [measure, setMeasure] = useState({ now: least, most: least })
  useEffect(() => {
    const pane = sized.current
    const room = pane?.parentElement
    if (!pane || !room) return undefined
    const read = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return Math.round(axis === 'x' ? width : height)
    }
    const observer = new ResizeObserver(() => {
      setMeasure({ now: read(pane), most: Math.max(least, read(room) - rest - 1) })
    })
    observer.observe(pane)
    observer.observe(room)
    return () => observer.disconnect()
  }, [sized, axis, least, rest])
  return measure
}
