import type { InputKind, OutsideInput } from '../language/input.ts'
import { inputKind } from '../language/input.ts'
import { accepts } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { hasLeft } from '../payment/state.ts'
import { clocked } from '../session/instant.ts'
import type { Scenario, ScriptedInput } from './scenario.ts'

/**
 * What happens next from outside, when nobody decides otherwise: the armed timer or the scenario's next input,
 * whichever comes first; at the same instant the input wins. Undefined when nothing more will happen.
 */
export const nextOutside = (scenario: Scenario, run: Run): OutsideInput | undefined => {
  const takes = accepts(run)
  const scripted = nextScripted(scenario, run, takes)
  if (scenario.recorded) return recordedNext(scenario, run, scripted, takes)
  const timer = takes.includes('timer') ? run.timer?.due : undefined
  if (scripted?.at !== undefined && (timer === undefined || scripted.at <= timer)) return scripted
  return timer === undefined ? undefined : { timer: {} }
}

/**
 * The scenario's next input that the machine takes here, with its instant. One that it does not take – a timer where
 * none is armed – is stale and passed over: it must not keep back what comes after it.
 */
const nextScripted = (
  scenario: Scenario,
  run: Run,
  takes: readonly InputKind[],
): OutsideInput | undefined => {
  const { outside } = scenario
  for (let script = run.script; script < outside.length; script++) {
    const next: ScriptedInput | undefined = outside[script]
    if (!next || !takes.includes(inputKind(next))) continue
    const { after = 0, since_start, ...input } = next
    const at = since_start === undefined ? run.now - run.idle + after : scenario.now + since_start
    return { ...input, at: clocked(at), script }
  }
  return undefined
}

/** Recorded inputs come one by one, whatever the clock says; a machine that is down first goes on. */
const recordedNext = (
  scenario: Scenario,
  run: Run,
  scripted: OutsideInput | undefined,
  takes: readonly InputKind[],
): OutsideInput | undefined => {
  if (run.script >= scenario.outside.length) return undefined
  if (hasLeft(run.state.activity) && !scenario.after_left) return undefined
  if (takes.includes('go_on')) return { go_on: {} }
  if (!scripted) return undefined
  const { at: _, ...input } = scripted
  return input
}
