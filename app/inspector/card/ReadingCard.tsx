import { ArrowLeft, ChevronsRight, Circle } from 'lucide-react'
import { table } from 'sessionscope/machine/table.ts'
import type { ParagraphKey } from 'sessionscope/paragraphs/keys.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { shapeName, title } from 'sessionscope/words/index.ts'
import { atStep, toggledAt } from '../../breakpoints/list.ts'
import { useDebugger } from '../../debugger/debuggerContext.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { Button } from '../../look/button/Button.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { useWords } from '../../words/useWords.ts'
import { ShapeGlyph, shapeOf } from '../ShapeGlyph.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'
import { Defect } from './Defect.tsx'
import { ParagraphTags } from './ParagraphTags.tsx'
import { StepNames } from './StepNames.tsx'

/** A step that the run has never been at: what it is, and how to come there. */
export function ReadingCard({
  open,
  step,
  onParagraph,
}: {
  readonly open: OpenRun
  readonly step: StepId
  readonly onParagraph: (key: ParagraphKey) => void
}) {
  const inspector = useInspectorWords()
  const { graph } = useWords()
  const made = useDebugger()
  const language = useSettings(settings => settings.language)
  const { scenario, cursor } = open
  const shape = shapeOf(table[step])
  return (
    <>
      <h2 className="card-title">
        <ShapeGlyph shape={shape} label={shapeName(shape, language)} />
        {title(step, language)}
      </h2>
      <p className="card-sentence" role="status">
        {inspector.card.neverHere}
      </p>
      <Defect step={step} />
      <ParagraphTags paragraphs={table[step].paragraphs} onChoose={onParagraph} />
      <StepNames step={step} />
      <div className="card-ways">
        <Button small look="frame" icon={ArrowLeft} onPress={() => made.read(undefined)}>
          {inspector.card.backToStep(cursor + 1)}
        </Button>
        <Button small look="frame" icon={ChevronsRight} onPress={() => void made.runTo(step)}>
          {graph.runHere}
        </Button>
        <Button
          small
          look="frame"
          icon={Circle}
          on={(scenario.breakpoints ?? []).some(each => each.on === 'step' && each.step === step)}
          onPress={() => made.setBreakpoints(toggledAt(scenario.breakpoints ?? [], atStep(step)))}
        >
          {graph.breakHere}
        </Button>
      </div>
    </>
  )
}
