import type { EditedField } from 'sessionscope/language/edit.ts'
import type { InputKind } from 'sessionscope/language/input.ts'
import type { Forms } from '../counted.ts'

const forks: Forms = { one: 'fork', other: 'forks' }
const stale: Forms = { one: 'input was not taken over', other: 'inputs were not taken over' }
const edits: Forms = { one: 'edit by hand', other: 'edits by hand' }

const inputs: Readonly<Record<InputKind, string>> = {
  timer: 'the timer',
  callback: 'the callback',
  change_session: 'the session change',
  repair: 'the repair',
  go_on: 'going on',
}

/** What came from outside; of a run that is gone nobody knows any more what it was. */
const named = (kind: InputKind | undefined): string => (kind ? inputs[kind] : 'the input')

export const runs = {
  title: 'Runs',
  tree: 'Runs and their forks',
  name: (number: number) => `Run ${number}`,
  forkName: (number: number, step: number) => `Run ${number}: from step ${step}`,
  forks,
  stale,
  edits,
  steps: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  rename: (name: string) => `Rename: ${name}`,
  renameField: 'Name of the run',
  remove: (name: string) => `Delete: ${name}`,
  onlyOne: 'The last run stays: open another one first',
  compare: (name: string) => `Compare with the shown one: ${name}`,
  undo: (what: string) => `Undo: ${what}`,
  redo: (what: string) => `Redo: ${what}`,
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  deeds: {
    fork: (what: string) => `fork, ${what}`,
    edit: (what: string) => what,
    name: 'renaming',
    delete: 'deleting a run',
  },
  keys: 'Enter shows a run, F2 renames it, Delete deletes it',
  whatChanged: 'What did my edit change?',
  alteration: {
    reply: (step: number, said: string) => `reply at step ${step} given by hand: ${said}`,
    given: (kind: InputKind, step: number) => `${inputs[kind]} given at step ${step}`,
    failed: (step: number) => `the machine fails from step ${step} on`,
    elapsed: (time: string, step: number) => `${time} passed at step ${step}`,
    edited: (field: EditedField) => `${field} set by hand`,
    unset: (field: EditedField) => `${field} unset by hand`,
    drop: (kind: InputKind | undefined) => `${named(kind)} dropped`,
    move: (kind: InputKind | undefined, time: string) => `${named(kind)} moved to ${time}`,
    again: (kind: InputKind | undefined) => `${named(kind)} sent once more`,
    race: (kind: InputKind | undefined) => `the timer wins against ${named(kind)}`,
  },
}
