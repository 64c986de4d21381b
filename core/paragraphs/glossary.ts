import { machineTerms } from './glossary-machine.ts'
import { sessionTerms } from './glossary-session.ts'
import { troubleTerms } from './glossary-trouble.ts'
import { waitingTerms } from './glossary-waiting.ts'
import type { GlossaryEntry } from './keys.ts'

/**
 * The words of this field in both languages, each with the name it bears in the protocol or in hellgate.
 * All texts use these words; a second word for the same thing would send the reader looking for a difference.
 */
export const glossary: readonly GlossaryEntry[] = [
  ...sessionTerms,
  ...waitingTerms,
  ...machineTerms,
  ...troubleTerms,
]
