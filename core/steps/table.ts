import { active } from './active.ts'
import { doors } from './doors.ts'
import { processFailure } from './failure.ts'
import { find } from './find.ts'
import { finish } from './finish.ts'
import { intent } from './intent.ts'
import { interaction } from './interaction.ts'
import { machine } from './machine.ts'
import { process } from './process.ts'
import { repair } from './repair.ts'
import { applyResult } from './result.ts'
import { retry } from './retry.ts'
import { start } from './start.ts'
import { suspended } from './suspended.ts'

/** The branches of the algorithm, in the document's order; each is one group of the graph. */
export const groups = {
  find: { ...find, ...process },
  start,
  active,
  suspended,
  repair,
  result: { ...applyResult, ...interaction, ...intent },
  finish,
  failure: { ...processFailure, ...retry },
  machine: { ...doors, ...machine },
} as const

type Groups = typeof groups
export type GroupId = keyof Groups

type Union<G extends GroupId> = G extends GroupId ? keyof Groups[G] : never
/** Every step there is; nothing else can be named. */
export type StepId = Union<GroupId>

type StepsOf<G extends GroupId> = G extends GroupId ? Groups[G][keyof Groups[G]] : never
type ExitsOf<S> = S extends { readonly exits: infer E } ? keyof E & string : never

type EdgesIn<G extends GroupId> = G extends GroupId
  ? { [From in keyof Groups[G] & string]: `${From}>${ExitsOf<Groups[G][From]>}` }[keyof Groups[G] & string]
  : never
/** Every declared exit by its name, `from>to`: unique, since a step has at most one exit to another. */
export type EdgeId = EdgesIn<GroupId>

/** An exit to a step that is not in the table stops the build here, and the error names it. */
type Missing = Exclude<ExitsOf<StepsOf<GroupId>>, StepId>
export const closed: Missing extends never ? true : { readonly missing: Missing } = true
