import { createStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { Viewport } from '../view.ts'

/** Where the view is, or comes to rest after the movement that it makes. */
export interface RestingView {
  readonly store: Pick<StoreApi<Viewport>, 'getState' | 'getInitialState' | 'subscribe'>
  /** The page begins a movement of the view: where it leads, and how long it takes, ms. */
  readonly leadTo: (view: Viewport, duration: number) => void
  /**
   * A movement has ended. React Flow tells it a while later, when the view may long be on another way: where that one
   * ended is of no use then.
   */
  readonly settle: () => void
}

/** @param now where the view is, halfway through a movement too */
export const createRestingView = (now: () => Viewport): RestingView => {
  const store = createStore<Viewport>(now)
  let arrival = 0
  const show = (view: Viewport) => {
    const { x, y, zoom } = store.getState()
    if (view.x !== x || view.y !== y || view.zoom !== zoom) store.setState(view)
  }
  return {
    store,
    leadTo: (view, duration) => {
      arrival = performance.now() + duration
      show(view)
    },
    settle: () => {
      if (performance.now() >= arrival) show(now())
    },
  }
}
