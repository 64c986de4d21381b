import { createContext, useContext } from 'react'
import type { Language } from 'sessionscope/paragraphs/index.ts'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { BoxId } from '../layout/box.ts'
import type { GraphPage } from '../page.ts'
import type { GraphStatus, GraphStore } from '../status.ts'

/** What every node and edge of one pane has in common. */
export interface Graph {
  readonly store: GraphStore
  readonly focus: StoreApi<Focus>
  readonly language: Language
  readonly page: GraphPage
}

export interface Focus {
  /** The one box that Tab comes to; the arrow keys lead on from there. */
  readonly box: BoxId
  /** The keyboard has come to it by a key: letters look for a title, and are no commands. */
  readonly typing: boolean
}

export const GraphContext = createContext<Graph | undefined>(undefined)

export const useGraph = (): Graph => {
  const found = useContext(GraphContext)
  if (!found) throw new Error('no GraphContext above this component')
  return found
}

/**
 * One value of the pane's status. Select a number or a string: an object would be new each time, and every node would
 * render at every step.
 */
export const useStatus = <Value extends string | number | boolean | undefined>(
  select: (status: GraphStatus) => Value,
): Value => useStore(useGraph().store, select)

/** Whether Tab comes to this box. */
export const useTabIndex = (id: BoxId): 0 | -1 =>
  useStore(useGraph().focus, ({ box }) => (box === id ? 0 : -1))
