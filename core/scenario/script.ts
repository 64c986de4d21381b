import type { OutsideInput } from '../language/input.ts'
import { inputKind } from '../language/input.ts'
import { accepts } from '../machine/advance.ts'
import type { Run } from '../machine/run.ts'
import { hasLeft } from '../payment/state.ts'
import type { Scenario } from './scenario.ts'

/**
 * What happens next from outside, when nobody decides otherwise: the armed timer or the scenario's next input,
 * whichever comes first; at the same instant the input wins. Undefined when nothing more will happen.
 * Behind open doors, where recordings stand, a machine that is down first goes on.
 */
export const nextOutside = (scenario: Scenario, run: Run): OutsideInput | undefined => {
  const takes = accepts(run)
  const scripted = scenario.outside[run.script]
  if (scenario.recorded) {
    if (!scripted || (hasLeft(run.state.activity) && !scenario.after_left)) return undefined
    if (takes.includes('go_on')) return { go_on: {} }
    return takes.includes(inputKind(scripted)) ? { ...scripted, script: run.script } : undefined
  }
  const timer = takes.includes('timer') ? run.timer?.due : undefined
  const arrives =
    scripted && takes.includes(inputKind(scripted)) ? run.now + (scripted.after ?? 0) : undefined
  if (scripted && arrives !== undefined && (timer === undefined || arrives <= timer)) {
    const { after: _, ...input } = scripted
    return { ...input, at: arrives, script: run.script }
  }
  return timer === undefined ? undefined : { timer: {} }
}
