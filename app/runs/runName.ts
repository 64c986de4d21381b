import type { OpenRun } from '../debugger/runs.ts'
import type { Words } from '../words/words.ts'
import { stepOf } from './stepOf.ts'

/** The name somebody gave a run, else its number and where it left another one. */
export const runName = ({ name, number, fork }: OpenRun, { runs }: Words): string =>
  name ?? (fork ? runs.forkName(number, stepOf(fork, fork.by)) : runs.name(number))
