import { Bug } from 'lucide-react'
import type { StepId } from 'sessionscope/steps/table.ts'
import { defectText } from 'sessionscope/words/index.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { Told } from '../Told.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'

/** The known defect of a step; nothing for one without. */
export function Defect({ step }: { readonly step: StepId }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const defect = defectText(step, language)
  if (!defect) return null
  return (
    <p className="card-defect">
      <Bug className="icon" size={16} aria-hidden />
      <span>
        <b>{inspector.card.defect}</b> <Told parts={defect} />
      </span>
    </p>
  )
}
