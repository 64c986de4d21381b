import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Library, LibraryState } from './library.ts'

/** The library of this page; given once, at the top. */
export const LibraryContext = createContext<Library | undefined>(undefined)

export const useLibrary = (): Library => {
  const found = useContext(LibraryContext)
  if (!found) throw new Error('no LibraryContext above this component')
  return found
}

export const useLibraryState = <Value>(select: (state: LibraryState) => Value): Value =>
  useStore(useLibrary().store, select)
