import { serialize } from 'sessionscope/scenario/serialize.ts'
import { useDebugger } from '../debugger/debuggerContext.ts'
import { openTogether } from '../debugger/savedRuns.ts'
import { useShelf } from '../scenario/shelfContext.ts'
import { useLibrary } from './libraryContext.ts'

/**
 * Reads a file and opens it as new runs: all the runs that it holds, and scenarios beside them as drafts; without runs its
 * first scenario. An unusable file changes nothing but the message.
 */
export const useReadFile = () => {
  const library = useLibrary()
  const made = useDebugger()
  const shelf = useShelf()
  return async (file: File | undefined): Promise<void> => {
    const read = file && (await library.read(file))
    const runs = read?.filter(({ opened }) => opened.run !== undefined) ?? []
    const [first] = runs.length > 0 ? runs : (read ?? [])
    // Beside runs, what has none is what somebody was writing when everything was saved.
    const drafts = runs.length > 0 ? (read ?? []).filter(({ opened }) => opened.run === undefined) : []
    for (const { opened } of drafts)
      shelf.put({ key: `draft-${crypto.randomUUID()}`, text: serialize(opened.scenario), from: undefined })
    if (runs.length > 1) {
      openTogether(made, runs, () => crypto.randomUUID())
    } else if (first) made.open(first.opened, first.source)
  }
}
