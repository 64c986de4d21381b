import { library } from './en/library.ts'
import { runbar } from './en/runbar.ts'
import { shell } from './en/shell.ts'
import { status } from './en/status.ts'
import { timeline } from './en/timeline.ts'

export const en = { library, runbar, shell, status, timeline }
