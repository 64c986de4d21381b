import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { nodes } from 'sessionscope/graph/graph.ts'
import { stepsOf } from 'sessionscope/graph/paragraphs.ts'
import type { Language } from 'sessionscope/paragraphs/index.ts'
import { label, neighbours, paragraph, textOf } from 'sessionscope/paragraphs/index.ts'
import type { ParagraphKey } from 'sessionscope/paragraphs/keys.ts'
import type { StepId } from 'sessionscope/steps/table.ts'
import { pieceTitle, title } from 'sessionscope/words/index.ts'
import { partsOf } from 'sessionscope/words/parts.ts'
import type { OpenRun } from '../../debugger/runs.ts'
import { Button } from '../../look/button/Button.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { StepLink } from '../StepLink.tsx'
import { Told } from '../Told.tsx'
import { useInspectorWords } from '../useInspectorWords.ts'
import { lastVisit } from './lastVisit.ts'

/** One paragraph with its text; leafing to a neighbour shows that one in its place. */
export function ParagraphView({ cited, open }: { readonly cited: ParagraphKey; readonly open: OpenRun }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const [shown, show] = useState(cited)
  const { title: name, text } = textOf(shown, language)
  const numbered = paragraph(shown).part === 'document'
  return (
    <section className="paragraph" aria-label={inspector.card.paragraph(label(shown))}>
      <p className="paragraph-label">
        <code>{numbered ? `¶ ${label(shown)}` : label(shown)}</code>
        {!numbered && <span>{inspector.paragraph.beyond}</span>}
        {shown !== cited && (
          <Button small look="link" onPress={() => show(cited)}>
            {inspector.paragraph.back(label(cited))}
          </Button>
        )}
      </p>
      <h3>{name}</h3>
      <p className="paragraph-text">
        <Told parts={partsOf(text)} />
      </p>
      <Steps shown={shown} open={open} />
      <Neighbours shown={shown} show={show} />
    </section>
  )
}

/** The steps that stand for a paragraph; those that the run has been at lead there. */
function Steps({ shown, open }: { readonly shown: ParagraphKey; readonly open: OpenRun }) {
  const inspector = useInspectorWords()
  const language = useSettings(settings => settings.language)
  const steps = stepsOf(shown)
  if (steps.length === 0) return <p className="inspector-about">{inspector.paragraph.noSteps}</p>
  return (
    <ul className="paragraph-steps" aria-label={inspector.paragraph.steps}>
      {steps.map(id => {
        const index = lastVisit(open, id)
        return (
          <li key={id}>
            {whereabouts(id, language)}{' '}
            {index === undefined ? (
              <span className="inspector-quiet">{inspector.paragraph.notVisited}</span>
            ) : (
              <StepLink index={index} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** A step's title; a step of a piece shares it with others, and is told by the piece. */
const whereabouts = (id: StepId, language: Language): string => {
  const piece = nodes.find(node => node.id === id)?.piece
  return piece ? `${pieceTitle(piece, language)} → ${title(id, language)}` : title(id, language)
}

function Neighbours({
  shown,
  show,
}: {
  readonly shown: ParagraphKey
  readonly show: (key: ParagraphKey) => void
}) {
  const inspector = useInspectorWords()
  const { previous, next } = neighbours(shown)
  const link = (key: ParagraphKey | undefined, icon: typeof ArrowLeft, tip: string) =>
    key && (
      <Button small look="link" icon={icon} tip={tip} onPress={() => show(key)}>
        {label(key)}
      </Button>
    )
  return (
    <p className="paragraph-neighbours">
      {link(previous, ArrowLeft, inspector.paragraph.previous)}
      {link(next, ArrowRight, inspector.paragraph.next)}
    </p>
  )
}
