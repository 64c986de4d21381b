import type { Range } from './shown.ts'

/** px by which what is drawn reaches over what is seen, and after which it is drawn anew. */
const CHUNK = 256

/** The part of the sheet that is on the screen. */
export interface Viewport {
  /** What to draw, in px of the sheet; changes only from chunk to chunk, not with every scrolled px. */
  readonly range: Range
  /** px of the lanes that are seen. */
  readonly width: number
}

type Turn = (event: WheelEvent) => void

const chunked = (left: number, width: number): Viewport => {
  const from = Math.floor(left / CHUNK) * CHUNK
  return { range: { left: from - CHUNK, right: from + 2 * CHUNK + width }, width }
}

const same = (a: Viewport, b: Viewport): boolean => a.range.left === b.range.left && a.width === b.width

/**
 * The window through which the sheet is seen: its elements, given by refs, and everything that is done to them past
 * React, because it happens with every px or has to happen before the next frame.
 */
export const createStage = () => {
  let scroller: HTMLElement | undefined
  let sheet: HTMLElement | undefined
  let origin: HTMLElement | undefined
  let viewport = chunked(0, 0)
  let turn: Turn | undefined
  const listeners = new Set<() => void>()

  const read = () => {
    if (!scroller) return
    const width = Math.max(0, scroller.clientWidth - (origin?.offsetLeft ?? 0))
    showThumb(scroller, width)
    const next = chunked(scroller.scrollLeft, width)
    if (same(viewport, next)) return
    viewport = next
    for (const listener of listeners) listener()
  }

  const turned = (event: WheelEvent) => turn?.(event)

  const attach = (element: HTMLElement) => {
    scroller = element
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    if (sheet) observer.observe(sheet)
    element.addEventListener('scroll', read, { passive: true })
    // React listens passively: the page would scroll, or the browser zoom, along with the timeline.
    element.addEventListener('wheel', turned, { passive: false })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', read)
      element.removeEventListener('wheel', turned)
      scroller = undefined
    }
  }

  return {
    /** Refs: what scrolls, what is scrolled, and what has its left edge at px 0 of the sheet. */
    attachScroller: (element: HTMLElement | null) => (element ? attach(element) : undefined),
    attachSheet: (element: HTMLElement | null) => {
      sheet = element ?? undefined
    },
    attachOrigin: (element: HTMLElement | null) => {
      origin = element ?? undefined
    },
    viewport: () => viewport,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onTurn: (handler: Turn) => {
      turn = handler
    },
    scrolled: () => scroller?.scrollLeft ?? 0,
    /** Scrolls at once, and takes over at once what is seen then: the scroll event comes a frame too late. */
    scrollTo: (left: number) => {
      if (scroller) scroller.scrollLeft = left
      read()
    },
    /** px of the sheet under a px of the browser's window. */
    under: (clientX: number) => clientX - (origin?.getBoundingClientRect().left ?? 0),
    /** Whether the pointer has hold of the playhead. */
    isScrubbed: () => scroller?.dataset.scrubbed === 'yes',
    /** Whether the playhead's next move is animated. */
    setGlides: (glides: boolean) => {
      if (sheet) sheet.dataset.glides = glides ? 'yes' : 'no'
    },
  }
}

export type Stage = ReturnType<typeof createStage>

/** Tells the stylesheet which part of the sheet is seen, as fractions. */
const showThumb = (scroller: HTMLElement, width: number): void => {
  const whole = width + scroller.scrollWidth - scroller.clientWidth
  const style = scroller.parentElement?.style
  style?.setProperty('--seen-from', `${scroller.scrollLeft / whole}`)
  style?.setProperty('--seen-part', `${Math.min(1, width / whole)}`)
}
