import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Journal } from './journal.ts'

/** The journal of a page, once its code has come. */
export interface Keeping {
  readonly journal: Journal | undefined
}

export const createKeeping = (): StoreApi<Keeping> => createStore<Keeping>(() => ({ journal: undefined }))

const nowhere = createKeeping()

/** Where the journal of this page will be; given once, at the top. */
export const JournalContext = createContext(nowhere)

export const useJournal = (): Journal | undefined =>
  useStore(useContext(JournalContext), ({ journal }) => journal)
