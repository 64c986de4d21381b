import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Shelf, ShelfState } from './shelf.ts'

/** The drafts of this page; given once, at the top. */
export const ShelfContext = createContext<Shelf | undefined>(undefined)

export const useShelf = (): Shelf => {
  const found = useContext(ShelfContext)
  if (!found) throw new Error('no ShelfContext above this component')
  return found
}

export const useShelfState = <Value>(select: (state: ShelfState) => Value): Value =>
  useStore(useShelf().store, select)
