import type { Forms } from '../counted.ts'

const steps: Forms = { one: 'step', other: 'steps' }
const wakes: Forms = { one: 'wake-up', other: 'wake-ups' }
const calls: Forms = { one: 'provider call', other: 'provider calls' }

export const status = {
  starting: 'Starting the mocked endpoints',
  byWorker: 'Answered by the service worker',
  byPage: 'Answered in the page',
  byPageWhy: 'The service worker did not start, so the page answers itself, by the same rules',
  rowInPage: (from: number) => `from call ${from} in a row, in the page`,
  steps,
  wakes,
  calls,
  guarded: 'Doors guarded',
  open: 'Doors open, as recorded',
}
