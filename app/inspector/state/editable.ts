import type { EditedField } from 'sessionscope/language/edit.ts'
import { canEdit, editedFields } from 'sessionscope/machine/edited.ts'
import type { Run } from 'sessionscope/machine/run.ts'
import { targetType } from 'sessionscope/session/session.ts'

const byPath = new Map<string, EditedField>(editedFields.map(field => [field.replaceAll('.', '/'), field]))

/** The field that a hand may set behind a row of the state, by the row's path: itself, or the nearest around it. */
export const editableAt = (path: string): EditedField | undefined => {
  const keys = path.split('/').slice(1)
  if (keys[0] === 'timer') return 'timer.deadline'
  for (let length = keys.length; length > 0; length--) {
    const field = byPath.get(keys.slice(0, length).join('/'))
    if (field) return field
  }
  return undefined
}

/** Whether a row stands for such a field as a whole, not for something inside it; of the retries, those of the run's target. */
export const isWholeField = (path: string, run: Run): boolean =>
  path === `/retry_attempts/${targetType(run.state.target)}` ||
  path === '/timer/deadline' ||
  byPath.has(path.slice(1))

/** What is most often set by hand, where there is a session that can have one. */
const USUAL: EditedField = 'session.proxy_state'

/** The field to offer first in a moment: one that can be set in it. */
export const firstEditable = (run: Run): EditedField =>
  [USUAL, ...editedFields].find(field => canEdit(run, field)) ?? USUAL
