import print from 'json-stringify-pretty-compact'
import { formatInstant } from '../session/instant.ts'
import { withoutDefaults } from './defaults.ts'
import { NEWEST_VERSION } from './limits.ts'
import type { SavedRun } from './savedRun.ts'
import type { Scenario } from './scenario.ts'

/** A scenario, with a run of it or without. */
export interface Saved {
  readonly scenario: Scenario
  readonly run?: SavedRun | undefined
}

/** How files are written: what fits into a line stands on one, since people read and edit them. */
export const fileText = (value: unknown): string => `${print(value, { maxLength: 100 })}\n`

/**
 * The text of a file that opens as the same scenario, and as the same run when one is given: all that was typed is in it.
 * What leaves the browser is written by `passOn` and its like.
 */
export const serialize = (scenario: Scenario, run?: SavedRun): string => fileText(written({ scenario, run }))

/** What is written, through JSON once: the printer would trip over what is undefined. */
export const written = ({ scenario, run }: Saved): unknown =>
  JSON.parse(JSON.stringify(withoutDefaults(fileOf(scenario, run))))

/** The file of a scenario, and of a run of it when one is given. */
export const fileOf = (scenario: Scenario, run?: SavedRun) => {
  const { id, title, about, recorded, doors, after_left, now, payment, route, options, config, people } =
    scenario
  return {
    version: NEWEST_VERSION,
    id,
    title,
    about,
    now: formatInstant(now),
    doors,
    recorded: recorded || undefined,
    after_left: after_left || undefined,
    payment,
    route,
    proxy_options: options,
    config,
    people,
    outside: scenario.outside,
    answers: { wakes: scenario.wakes, provider: scenario.provider, fault_detector: scenario.fault_detector },
    breakpoints: scenario.breakpoints?.length ? scenario.breakpoints : undefined,
    tags: scenario.tags,
    notes: scenario.notes,
    load: scenario.load,
    expect: scenario.expect,
    run,
  }
}
