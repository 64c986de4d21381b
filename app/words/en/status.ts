import type { Forms } from '../counted.ts'

const steps: Forms = { one: 'step', other: 'steps' }
const wakes: Forms = { one: 'wake-up', other: 'wake-ups' }
const calls: Forms = { one: 'provider call', other: 'provider calls' }

export const status = {
  starting: 'Starting the mocked endpoints',
  byWorker: (most: number) =>
    `Calls answered by the service worker; after ${most} in a row, by the page itself`,
  byPage: 'Answered in the page',
  byPageWhy: 'The service worker did not start, so the page answers itself, by the same rules',
  steps,
  wakes,
  calls,
  load: (perMinute: number) => `Load ${perMinute.toLocaleString('en')}/min`,
  guarded: 'Doors guarded',
  open: 'Doors open, as recorded',
}
