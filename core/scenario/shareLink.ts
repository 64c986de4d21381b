import type { History } from '../run/history.ts'
import { inputsOf } from '../run/history.ts'
import { shown } from './issue.ts'
import { LIMITS } from './limits.ts'
import { LINK_MARK } from './linkMark.ts'
import type { Opened, Parsed, Refused } from './parse.ts'
import { refuse } from './parse.ts'
import { isPlayed, playedTo } from './played.ts'
import type { Scenario } from './scenario.ts'
import { fromCode, toCode, tooLong } from './share.ts'

/** A run as it is shared: what has led to it, and the index of the step to open it at. */
export interface SharedRun {
  readonly history: History
  readonly cursor: number
}

/**
 * A link, with the paths of what was masked in it, or why there is none; and whether the run's inputs go along because the
 * scenario alone would not make them.
 */
export type Link = ({ readonly link: string; readonly masked: readonly string[] } | Refused) & {
  readonly withInputs: boolean
}

/**
 * The address that opens a scenario, or a run of it at its step, in any browser: `<address>#s=<code>&step=<from 1>`. What
 * stands after `#` no browser sends anywhere. Refused when it would be too long to be opened: then a file has to do.
 */
export const toLink = (address: string, scenario: Scenario, run?: SharedRun): Link => {
  // Further than a scenario is played by a link, it could not be found again by its number.
  const isTold = run !== undefined && run.cursor < LIMITS.step && isPlayed(scenario, run.history)
  const withInputs = run !== undefined && !isTold
  const inputs = withInputs ? { inputs: inputsOf(run.history), cursor: run.cursor } : undefined
  const result = toCode(scenario, inputs)
  if ('problems' in result) return { ...result, withInputs }
  const [page = ''] = address.split('#')
  const link = `${page}${LINK_MARK}${result.code}${run ? `&step=${run.cursor + 1}` : ''}`
  const made = link.length > LIMITS.link ? tooLong(link.length) : { link, masked: result.masked }
  return { ...made, withInputs }
}

/** Reads the part of an address from `#` on; what it opens stands at the step that it names. Never throws. */
export const fromLink = (hash: string): Parsed => {
  if (hash.length > LIMITS.link) return tooLong(hash.length)
  const [code = '', ...others] = hash.slice(LINK_MARK.length).split('&')
  const parsed = fromCode(code)
  const step = others.find(part => part.startsWith('step='))?.slice('step='.length)
  if ('problems' in parsed || step === undefined) return parsed
  if (!/^[1-9]\d{0,8}$/.test(step))
    return refuse({
      code: 'out_of_range',
      path: 'step',
      values: { requirement: { is: 'at least', bound: '1' }, found: shown(step) },
    })
  const [first, ...rest] = parsed.scenarios
  return { scenarios: [atStep(first, Number(step) - 1), ...rest] }
}

/** With the inputs that the link carries, or those that the scenario gives by itself. */
const atStep = (opened: Opened, index: number): Opened => ({
  ...opened,
  run: opened.run
    ? { ...opened.run, cursor: index }
    : playedTo(opened.scenario, Math.min(index, LIMITS.step - 1)),
})
