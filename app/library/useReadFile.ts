import { useDebugger } from '../debugger/debuggerContext.ts'
import { useLibrary } from './libraryContext.ts'

/**
 * Reads a file and opens it as new runs: all the runs that it holds, else its first scenario. An unusable file changes
 * nothing but the message.
 */
export const useReadFile = () => {
  const library = useLibrary()
  const made = useDebugger()
  return async (file: File | undefined): Promise<void> => {
    const read = file && (await library.read(file))
    const runs = read?.filter(({ opened }) => opened.run !== undefined) ?? []
    const [first] = runs.length > 0 ? runs : (read ?? [])
    if (runs.length > 1) {
      const { openTogether } = await import('../debugger/savedRuns.ts')
      openTogether(made, runs, () => crypto.randomUUID())
    } else if (first) made.open(first.opened, first.source)
  }
}
