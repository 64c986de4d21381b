import type { MomentName } from 'sessionscope/run/breakpoint.ts'
import type { Forms } from '../counted.ts'

const moments: Readonly<Record<MomentName, string>> = {
  suspend: 'before a suspend',
  sleep: 'before a sleep',
  finish: 'before a finish',
  transaction_bound: 'before a transaction is bound',
  fault_detector_error: 'before the fault detector is told of an error',
  raise: 'at a raise',
  rest: 'when the machine rests',
}

const counts: Forms = { one: 'breakpoint', other: 'breakpoints' }

export const breakpoints = {
  title: 'Breakpoints',
  short: (count: number) => `Breakpoints: ${count}`,
  none: 'No breakpoints yet. Add one below, or press the left edge of a step on the graph.',
  about: 'Continue, reverse, play, over and out stop before them. “Run to end” does not.',
  moments,
  step: (title: string) => `before “${title}”`,
  edge: (from: string, to: string) => `“${from}” → “${to}”`,
  retry: (number: number | undefined) =>
    number === undefined ? 'before any retry' : `before retry ${number}`,
  change: (path: string) => `when ${path} changes`,
  when: (condition: string) => `if ${condition}`,
  on: (name: string) => `Stop ${name}`,
  remove: (name: string) => `Remove: ${name}`,
  edit: (name: string) => `Condition: ${name}`,
  disableAll: 'Switch all off',
  enableAll: 'Switch all on',
  removeAll: 'Remove all',
  add: 'Add',
  addTitle: 'New breakpoint',
  kind: 'Stop',
  kinds: {
    step: 'before a step',
    edge: 'on an exit',
    retry: 'before a retry',
    change: 'when a field changes',
  },
  stepField: 'Step',
  fromField: 'From',
  toField: 'To',
  numberField: 'Number of the retry',
  anyNumber: 'any',
  pathField: 'Field',
  pathExample: 'session.trx',
  condition: 'Only if (optional)',
  conditionExample: 'session.status == suspended and wakes > 1',
  stopped: (name: string) => `Stopped ${name}`,
  count: counts,
}
