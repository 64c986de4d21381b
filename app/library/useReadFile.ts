import { useDebugger } from '../debugger/debuggerContext.ts'
import { useLibrary } from './libraryContext.ts'

/** Reads a file and opens its first scenario as a new run; an unusable file changes nothing but the message. */
export const useReadFile = () => {
  const library = useLibrary()
  const made = useDebugger()
  return async (file: File | undefined): Promise<void> => {
    const entry = file && (await library.read(file))
    if (entry) made.open(entry.open(), entry.key)
  }
}
