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
    // Read from the page: what the last render knew may be one event old.
    const from = measured(sized.current, axis, bounds)
    const start = axis === 'x' ? event.clientX : event.clientY
    grip.setPointerCapture(event.pointerId)
    const follow = (move: globalThis.PointerEvent) => {
      const at = axis === 'x' ? move.clientX : move.clientY
      if (at !== start) onSize(dragged(from.now, at - start, { ...bounds, most: from.most }))
    }
    grip.addEventListener('pointermove', follow)
    grip.addEventListener('lostpointercapture', () => grip.removeEventListener('pointermove', follow), {
      once: true,
    })
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const from = measured(sized.current, axis, bounds)
    const range = { ...bounds, most: from.most }
    const size = event.key === 'Enter' ? undefined : movedBy(event.key, axis, from.now, range)
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

type Measure = { readonly now: number; readonly most: number }

/** The present size of the pane and the most it may have, in px. */
function measured(pane: HTMLElement | null, axis: 'x' | 'y', { least, rest }: Bounds): Measure {
  const read = (element: Element | null | undefined) => {
    const { width, height } = element?.getBoundingClientRect() ?? { width: 0, height: 0 }
    return Math.round(axis === 'x' ? width : height)
  }
  return { now: read(pane), most: Math.max(least, read(pane?.parentElement) - rest - 1) }
}

/** The same, kept up to date for those who hear the line: the layout may change the size without anybody touching it. */
function useMeasure(sized: RefObject<HTMLElement | null>, axis: 'x' | 'y', { least, rest }: Bounds): Measure {
  const [measure, setMeasure] = useState({ now: least, most: least })
  useEffect(() => {
    const pane = sized.current
    if (!pane?.parentElement) return undefined
    const observer = new ResizeObserver(() => setMeasure(measured(pane, axis, { least, rest })))
    observer.observe(pane)
    observer.observe(pane.parentElement)
    return () => observer.disconnect()
  }, [sized, axis, least, rest])
  return measure
}
