import type { Database } from './records.ts'
import { openRecords } from './records.ts'
import { Unopened } from './trouble.ts'

/** ms that are waited for the storage before the page goes on without it. */
const PATIENCE = 3_000

/**
 * The connection to the storage, opened when it is needed and again after it was lost. `onLost`: the browser has closed it,
 * or it was given up for another tab that has a newer program, or that deletes everything.
 */
export const createConnection = (onLost: () => void, open: typeof openRecords = openRecords) => {
  let opening: Promise<Database> | undefined
  const drop = () => {
    const dropped = opening
    opening = undefined
    // Kept open, it would hold up the other tab until this one is closed.
    void dropped?.then(
      database => database.close(),
      () => undefined,
    )
    onLost()
  }
  const opened = (): Promise<Database> => {
    const begun = open({ blocking: drop, terminated: drop })
    begun.catch(() => {
      if (opening === begun) opening = undefined
    })
    return begun
  }
  return {
    /** Rejects where the storage does not open; one that only takes its time is asked again the next time. */
    get: async (): Promise<Database> => {
      opening ??= opened()
      let timer: ReturnType<typeof setTimeout> | undefined
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Unopened()), PATIENCE)
      })
      try {
        return await Promise.race([opening, late])
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

export type Connection = ReturnType<typeof createConnection>
