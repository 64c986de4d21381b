import type { StepId } from 'sessionscope/steps/table.ts'
import { useDebuggerState } from '../debugger/debuggerContext.ts'
import type { OpenRun } from '../debugger/runs.ts'

/** The step without a visit that is read at this place of the run; undefined once the run has moved. */
export const useReading = ({ id, cursor }: OpenRun): StepId | undefined =>
  useDebuggerState(({ reading }) => (reading?.run === id && reading.at === cursor ? reading.step : undefined))
