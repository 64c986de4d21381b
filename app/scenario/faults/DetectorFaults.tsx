import { OctagonAlert, PowerOff, SearchX } from 'lucide-react'
import { Button } from '../../look/button/Button.tsx'
import type { Draft } from '../draft/draft.ts'
import { valueAt, withValue } from '../draft/value.ts'
import { useScenarioWords } from '../useScenarioWords.ts'

const DETECTOR = ['answers', 'fault_detector'] as const
const DETECTOR_FAULTS = [
  ['timeout', PowerOff],
  ['service_not_found', SearchX],
  ['result_unexpected', OctagonAlert],
] as const

/** What the fault detector's trouble can be; it never changes the payment. */
export function DetectorFaults({ draft }: { readonly draft: Draft }) {
  const { faults: words } = useScenarioWords()
  const usual = valueAt(draft.store.getState().reading.value, DETECTOR)
  const word = valueAt(usual, ['answer']) ?? usual
  return (
    <div role="group" aria-label={words.detector} className="faults-kind">
      <div className="faults-head">
        <h4>{words.detector}</h4>
      </div>
      <div className="faults-buttons">
        {DETECTOR_FAULTS.map(([fault, icon]) => (
          <Button
            key={fault}
            small
            look="frame"
            icon={icon}
            on={word === fault}
            onPress={() =>
              draft.change(root => withValue(root, DETECTOR, word === fault ? undefined : fault))
            }
          >
            {words.detectorFaults[fault]}
          </Button>
        ))}
      </div>
      <p className="scenario-part-note">{words.detectorNote}</p>
    </div>
  )
}
