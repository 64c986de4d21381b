import { useEffect } from 'react'
import { groupIds } from 'sessionscope/graph/graph.ts'
import type { GroupId } from 'sessionscope/steps/table.ts'
import { useStore } from 'zustand'
import { type Placement, place } from '../place.ts'
import { type GraphStore, openIn } from '../status.ts'

/** The placement for what is open now: the same object for the same open set, so a step changes nothing here. */
export const usePlacement = (store: GraphStore): Placement => {
  useEffect(placeAhead, [])
  return useStore(store, status => place(openIn(status)))
}

/** Whatever group the path enters next has its place already: routing takes tenths of a second on a slow machine. */
const placeAhead = (): (() => void) | undefined => {
  if (!('requestIdleCallback' in window)) return undefined
  const left = [...groupIds]
  let waiting = 0
  const one = () => {
    const group = left.shift()
    if (!group) return
    place({ groups: new Set<GroupId>([group]), pieces: new Set() })
    waiting = window.requestIdleCallback(one)
  }
  waiting = window.requestIdleCallback(one)
  return () => window.cancelIdleCallback(waiting)
}
