import { table } from 'sessionscope/machine/table.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { useInspectorWords } from '../useInspectorWords.ts'

/** What a step is called in the table, and the function of the real system that it stands for. */
export function StepNames({ step }: { readonly step: StepId }) {
  const inspector = useInspectorWords()
  const { real } = table[step]
  return (
    <p className="card-names">
      <code title={inspector.card.stepId}>{step}</code>
      {real && <code title={inspector.card.real}>{real}</code>}
    </p>
  )
}
