import type { Debugger } from '../debugger/debugger.ts'
import type { Journal } from './journal.ts'
import { createJournal } from './journal.ts'
import { createWorkspaces } from './workspaces.ts'

const KEY = 'sessionscope.workspace'

/** What a tab remembers; one that may remember nothing gets a new workspace with each load. */
const remembered = {
  get: (): string | undefined => {
    try {
      return window.sessionStorage.getItem(KEY) ?? undefined
    } catch {
      return undefined
    }
  },
  set: (id: string): void => {
    try {
      window.sessionStorage.setItem(KEY, id)
    } catch {
      // The workspace is found again among the abandoned ones.
    }
  },
}

const newId = () => crypto.randomUUID()

/** The journal of this page, in this browser's storage. `isWriting`: whether something is being written that is no run yet. */
export const openJournal = (made: Debugger, isWriting: () => boolean): Journal => {
  // Absent where the page is not served securely, whatever the types say.
  const locks: LockManager | undefined = 'locks' in navigator ? navigator.locks : undefined
  const workspaces = createWorkspaces({ locks, remembered, newId })
  const journal = createJournal({ made, workspaces, now: Date.now, newId, isWriting })
  document.addEventListener('visibilitychange', journal.hurry)
  window.addEventListener('pagehide', journal.hurry)
  return journal
}
