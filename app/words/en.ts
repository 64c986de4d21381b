import { breakpoints } from './en/breakpoints.ts'
import { compare } from './en/compare.ts'
import { condition } from './en/condition.ts'
import { editor } from './en/editor.ts'
import { graph } from './en/graph.ts'
import { library } from './en/library.ts'
import { runbar } from './en/runbar.ts'
import { runs } from './en/runs.ts'
import { shell } from './en/shell.ts'
import { status } from './en/status.ts'

export const en = {
  breakpoints,
  compare,
  condition,
  editor,
  graph,
  library,
  runbar,
  runs,
  shell,
  status,
}
