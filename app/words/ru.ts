import { shell } from './ru/shell.ts'
import type { Words } from './words.ts'

export const ru: Words = { shell }
