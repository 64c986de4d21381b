import type { Range } from './shown.ts'

/** px by which what is drawn reaches over what is seen, and after which it is drawn anew. */
const CHUNK = 256

/** The part of the sheet that is on the screen. */
export interface Viewport {
  /** What to draw, in px of the sheet; changes only from chunk to chunk, not with every scrolled px. */
  readonly range: Range
  /** px of the lanes that are seen. */
  readonly width: number
  /** px that a lane is high, with the line below it. */
  readonly lane: number
}

type Turn = (event: WheelEvent) => void

const chunked = (left: number, width: number, lane: number): Viewport => {
  const from = Math.floor(left / CHUNK) * CHUNK
  return { range: { left: from - CHUNK, right: from + 2 * CHUNK + width }, width, lane }
}

const same = (a: Viewport, b: Viewport): boolean =>
  a.range.left === b.range.left && a.width === b.width && a.lane === b.lane

/**
 * The window through which the sheet is seen: its elements, given by refs, and everything that is done to them past
 * React, because it happens with every px or has to happen before the next frame.
 */
export const createStage = () => {
  let scroller: HTMLElement | undefined
  let sheet: HTMLElement | undefined
  let origin: HTMLElement | undefined
  let thumb: HTMLElement | undefined
  let viewport = chunked(0, 0, 0)
  // Known, not asked for: each question would have the whole page laid out in the middle of a step.
  let scrolled = 0
  let aimed: number | undefined
  let width = 0
  let whole = 0
  let lane = 0
  let turn: Turn | undefined
  const listeners = new Set<() => void>()

  const show = () => {
    if (thumb) showThumb(thumb, { scrolled, width, whole })
    const next = chunked(scrolled, width, lane)
    if (same(viewport, next)) return
    viewport = next
    for (const listener of listeners) listener()
  }

  const read = () => {
    scrolled = scroller?.scrollLeft ?? 0
    show()
  }

  const measure = () => {
    if (!scroller) return
    width = Math.max(0, scroller.clientWidth - (origin?.offsetLeft ?? 0))
    whole = width + scroller.scrollWidth - scroller.clientWidth
    lane = Number.parseFloat(getComputedStyle(scroller).getPropertyValue('--lane'))
    read()
  }

  const turned = (event: WheelEvent) => turn?.(event)

  const attach = (element: HTMLElement) => {
    scroller = element
    measure()
    const observer = new ResizeObserver(measure)
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
    /** What shows how much is seen, and which part. */
    attachThumb: (element: HTMLElement | null) => {
      thumb = element ?? undefined
    },
    viewport: () => viewport,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onTurn: (handler: Turn) => {
      turn = handler
    },
    scrolled: () => scrolled,
    /** Scrolls at once, and takes over at once what is seen then: the scroll event comes a frame too late. */
    scrollTo: (left: number) => {
      if (!scroller || left === scrolled) return
      scroller.scrollLeft = left
      read()
    },
    /** Takes over what is seen after scrolling to a px, before the sheet is so wide that one could: see `arrive`. */
    aim: (left: number) => {
      aimed = Math.max(0, left)
      scrolled = aimed
      show()
    },
    /** Scrolls to where was aimed at, now that the sheet is drawn. */
    arrive: () => {
      if (aimed === undefined || !scroller) return
      scroller.scrollLeft = aimed
      aimed = undefined
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

interface Seen {
  readonly scrolled: number
  readonly width: number
  readonly whole: number
}

const showThumb = (thumb: HTMLElement, { scrolled, width, whole }: Seen): void => {
  thumb.hidden = whole <= width
  // Cut out of the whole track, not laid out anew at each turn of the wheel.
  const left = (100 * scrolled) / whole
  const right = 100 - (100 * (scrolled + width)) / whole
  thumb.style.clipPath = `inset(0 ${right}% 0 ${left}% round 2px)`
}
