import { graph } from './en/graph.ts'
import { inspector } from './en/inspector.ts'
import { library } from './en/library.ts'
import { runbar } from './en/runbar.ts'
import { shell } from './en/shell.ts'
import { status } from './en/status.ts'
import { timeline } from './en/timeline.ts'

export const en = { graph, inspector, library, runbar, shell, status, timeline }
