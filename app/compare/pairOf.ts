import type { OpenRun, Runs } from '../debugger/runs.ts'
import { currentRun, runById } from '../debugger/runs.ts'

/**
 * The two runs to compare: those that were chosen, as far as they are still open; for one that is missing the run on the
 * screen, else the first other one. Never a run with itself; undefined while only one is open.
 */
export const pairOf = (
  runs: Runs,
  chosen: { readonly a: string; readonly b: string } | undefined,
): { readonly a: OpenRun; readonly b: OpenRun } | undefined => {
  const wanted = { a: runById(runs, chosen?.a ?? ''), b: runById(runs, chosen?.b ?? '') }
  const [first] = runs.list
  const a = wanted.a ?? (wanted.b === first ? runs.list[1] : first)
  const others = [wanted.b, currentRun(runs), ...runs.list]
  const b = others.find(run => run !== undefined && run !== a)
  return a && b ? { a, b } : undefined
}
