import type { Outcome } from '../../editor/replies.ts'

const outcomes: Readonly<Record<Outcome, string>> = {
  result: 'a result',
  exception: 'the service is not known',
  result_unexpected: 'an unusable answer',
  result_unknown: 'the outcome is unknown',
  resource_unavailable: 'not reachable',
}

export const editor = {
  fieldTitle: (step: number) => `Set by hand at step ${step}`,
  replyTitle: (called: string) => `Reply to ${called}`,
  field: 'Field',
  how: 'How to write it',
  form: 'Form',
  json: 'JSON',
  mendFirst: 'Mend the text first: else what was typed would be lost.',
  notJson: (line: number, column: number) =>
    `This is not JSON: it goes wrong at line ${line}, column ${column}.`,
  noFields: 'Has no fields.',
  remove: (name: string) => `Remove ${name}`,
  addItem: 'Add',
  sameKey: 'Two rows have this key; only one of them would count.',
  key: 'Key',
  value: 'Value',
  outcome: 'Outcome',
  outcomes,
  exceptionName: 'ServiceNotFoundException',
  result: 'Result',
  reason: 'Reason',
  took: 'Took, ms',
  apply: 'Apply',
  unset: 'Unset',
  cancel: 'Cancel',
  inPlace: 'Changes this run here, at its end. Undo takes it back.',
  answersHere: 'Answers the call here, in place of the endpoint.',
  forks: (step: number) => `Makes a fork from step ${step}: this run stays, what follows is computed again.`,
  notNow:
    'This field cannot be set at this step: there is no session, the wake-up counts on it already, or it can be set only while the machine rests.',
}
