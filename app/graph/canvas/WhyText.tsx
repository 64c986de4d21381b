import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, X } from 'lucide-react'
import { edgeId } from 'sessionscope/graph/graph.ts'
import type { Why } from 'sessionscope/run/why.ts'
import { because, condition, plain, title } from 'sessionscope/words/index.ts'
import { Button, IconButton } from '../../look/button/Button.tsx'
import { useSettings } from '../../settings/useSettings.ts'
import { useWords } from '../../words/useWords.ts'
import { useGraph } from './graphContext.ts'

/** Which exit is explained. The card can be folded to this line, for whoever wants to see what it covers. */
export function WhyHead({
  why: { from, to },
  folded,
  foldable,
}: {
  readonly why: Why
  readonly folded: boolean
  readonly foldable: boolean
}) {
  const { language } = useGraph()
  const { graph } = useWords()
  const fold = useSettings(settings => settings.setWhyFolded)
  return (
    <div className="graph-why-head">
      <h3>{graph.why(title(from.at, language), title(to, language))}</h3>
      {foldable && (
        <IconButton
          icon={folded ? ChevronDown : ChevronUp}
          small
          label={folded ? graph.unfoldWhy : graph.foldWhy}
          onPress={() => fold(!folded)}
        />
      )}
    </div>
  )
}

/** The short form of a why: the condition with its values, the exits not taken, and what can be done about the edge. */
export function WhyText({
  why,
  index,
  chosen,
}: {
  readonly why: Why
  readonly index: number
  readonly chosen: boolean
}) {
  const { language, store, page } = useGraph()
  const { graph } = useWords()
  const { from, to, others } = why
  const { onTakeExit, onWhy, onGoTo, onToggleEdgeBreak } = page
  return (
    <>
      <p>{plain(because(from, to, language))}</p>
      {others.length > 0 && <h3>{graph.others}</h3>}
      <ul>
        {others.map(other => (
          <li key={edgeId(from.at, other)}>
            {onTakeExit ? (
              <Button small look="link" onPress={() => onTakeExit(from.at, other, index)}>
                {graph.exit(condition(from.at, other, language), title(other, language))}
              </Button>
            ) : (
              graph.exit(condition(from.at, other, language), title(other, language))
            )}
          </li>
        ))}
      </ul>
      {chosen && onGoTo && (
        <Button small look="link" onPress={() => onGoTo(index)}>
          {graph.goToVisit}
        </Button>
      )}
      {onToggleEdgeBreak && (
        <span className="changes-run">
          <Button small look="link" onPress={() => onToggleEdgeBreak(from.at, to)}>
            {graph.breakEdge}
          </Button>
        </span>
      )}
      {!chosen && onWhy && (
        <Button small look="link" onPress={onWhy}>
          {graph.more}
        </Button>
      )}
      {chosen && (
        <IconButton
          icon={X}
          small
          label={graph.closeWhy}
          onPress={() => store.setState({ chosen: undefined })}
        />
      )}
    </>
  )
}

/** Leads through the times that an exit was taken, the last one first. */
export function Occurrences({
  by,
  count,
  onMove,
}: {
  readonly by: number
  readonly count: number
  readonly onMove: (by: number) => void
}) {
  const { graph } = useWords()
  return (
    <div className="graph-occurrences">
      <IconButton
        icon={ChevronLeft}
        small
        label={graph.previousTime}
        onPress={() => onMove(Math.min(by + 1, count - 1))}
      />
      {count - by} / {count}
      <IconButton
        icon={ChevronRight}
        small
        label={graph.nextTime}
        onPress={() => onMove(Math.max(by - 1, 0))}
      />
    </div>
  )
}
