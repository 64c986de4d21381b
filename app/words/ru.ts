import { breakpoints } from './ru/breakpoints.ts'
import { compare } from './ru/compare.ts'
import { condition } from './ru/condition.ts'
import { editor } from './ru/editor.ts'
import { graph } from './ru/graph.ts'
import { library } from './ru/library.ts'
import { runbar } from './ru/runbar.ts'
import { runs } from './ru/runs.ts'
import { shell } from './ru/shell.ts'
import { status } from './ru/status.ts'
import type { Words } from './words.ts'

export const ru: Words = {
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
