import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Scale } from './scale.ts'
import { indexAt, leftOf } from './scale.ts'
import type { Stage } from './stage.ts'

/** How much of a wheel's turn, in px, makes everything e times as large. */
const WHEEL_PER_E = 400
const LINE = 16

/** A place that has to stay where it is on the screen while everything around it grows or shrinks. */
interface Anchor {
  readonly index: number
  /** Part of the step's width. */
  readonly within: number
  /** px from there to the left edge of what is seen. */
  readonly offset: number
}

const anchorAt = (scale: Scale, x: number, scrolled: number): Anchor => {
  const index = indexAt(scale, x)
  const within = Math.min(1, Math.max(0, (x - leftOf(scale, index)) / scale.unit))
  return { index, within, offset: leftOf(scale, index) + within * scale.unit - scrolled }
}

/**
 * Zooming around a place, and the wheel: it zooms around the pointer; with Shift, or turned sideways, it scrolls.
 * Over the lanes' names it scrolls up and down, as everywhere.
 */
export const useZoom = (
  stage: Stage,
  scale: Scale,
  zoom: (factor: number) => void,
): ((factor: number, x: number) => void) => {
  const anchor = useRef<Anchor>(undefined)

  useLayoutEffect(() => {
    const kept = anchor.current
    anchor.current = undefined
    if (kept) stage.scrollTo(leftOf(scale, kept.index) + kept.within * scale.unit - kept.offset)
  })

  const zoomAround = (factor: number, x: number) => {
    anchor.current = anchorAt(scale, x, stage.scrolled())
    zoom(factor)
  }
  useEffect(() => {
    stage.onTurn(event => {
      if (overNames(event.target)) return
      event.preventDefault()
      const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (sideways) stage.scrollTo(stage.scrolled() + (event.deltaX || event.deltaY) * px)
      else zoomAround(Math.exp((-event.deltaY * px) / WHEEL_PER_E), stage.under(event.clientX))
    })
  })
  return zoomAround
}

const overNames = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.lane-name') !== null
