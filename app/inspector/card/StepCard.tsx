import { Bug } from 'lucide-react'
import type { Run } from 'sessionscope/machine/run.ts'
import { table } from 'sessionscope/machine/table.ts'
import type { ParagraphKey } from 'sessionscope/paragraphs/keys.ts'
import { defectText, sentence, shapeName, title } from 'sessionscope/words/index.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { useWords } from '../../words/useWords.ts'
import { ShapeGlyph, shapeOf } from '../ShapeGlyph.tsx'
import { Told } from '../Told.tsx'
import { ParagraphTags } from './ParagraphTags.tsx'

/** The step that is about to be taken: what it is called, what it does here, and what it stands for. */
export function StepCard({
  run,
  onParagraph,
}: {
  readonly run: Run
  readonly onParagraph: (key: ParagraphKey) => void
}) {
  const { inspector } = useWords()
  const language = useSettings(settings => settings.language)
  const step = table[run.at]
  const shape = shapeOf(step)
  const defect = defectText(run.at, language)
  return (
    <>
      <h2 className="card-title" tabIndex={-1}>
        <ShapeGlyph shape={shape} label={shapeName(shape, language)} />
        {title(run.at, language)}
      </h2>
      <p className="card-sentence">
        <Told parts={sentence(run, language)} />
      </p>
      {defect && (
        <p className="card-defect">
          <Bug className="icon" size={16} aria-hidden />
          <span>
            <b>{inspector.card.defect}</b> <Told parts={defect} />
          </span>
        </p>
      )}
      <ParagraphTags paragraphs={step.paragraphs} onChoose={onParagraph} />
      <p className="card-names">
        <code title={inspector.card.stepId}>{run.at}</code>
        {step.real && <code title={inspector.card.real}>{step.real}</code>}
      </p>
    </>
  )
}
