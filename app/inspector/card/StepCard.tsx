import type { Run } from 'sessionscope/machine/run.ts'
import { table } from 'sessionscope/machine/table.ts'
import type { ParagraphKey } from 'sessionscope/paragraphs/keys.ts'
import { sentence, shapeName, title } from 'sessionscope/words/index.ts'
import { useSettings } from '../../settings/useSettings.ts'
import { ShapeGlyph, shapeOf } from '../ShapeGlyph.tsx'
import { Told } from '../Told.tsx'
import { Defect } from './Defect.tsx'
import { ParagraphTags } from './ParagraphTags.tsx'
import { StepNames } from './StepNames.tsx'

/** The step that is about to be taken: what it is called, what it does here, and what it stands for. */
export function StepCard({
  run,
  onParagraph,
}: {
  readonly run: Run
  readonly onParagraph: (key: ParagraphKey) => void
}) {
  const language = useSettings(settings => settings.language)
  const step = table[run.at]
  const shape = shapeOf(step)
  return (
    <>
      <h2 className="card-title" tabIndex={-1}>
        <ShapeGlyph shape={shape} label={shapeName(shape, language)} />
        {title(run.at, language)}
      </h2>
      <p className="card-sentence">
        <Told parts={sentence(run, language)} />
      </p>
      <Defect step={run.at} />
      <ParagraphTags paragraphs={step.paragraphs} onChoose={onParagraph} />
      <StepNames step={run.at} />
    </>
  )
}
