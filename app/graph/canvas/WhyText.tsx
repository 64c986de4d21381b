import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide-react'
import { edgeId } from 'sessionscope/graph/graph.ts'
import type { Why } from 'sessionscope/run/why.ts'
import { because, condition, plain, title } from 'sessionscope/words/index.ts'
import { Button, IconButton } from '../../look/button/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import { useGraph, useStatus } from './graphContext.ts'

/** Which exit is explained, and what decided it; the button leads from the short card to the whole of it and back. */
export function WhyHead({
  why: { from, to },
  isAsked,
  title: id,
  onChange,
}: {
  readonly why: Why
  readonly isAsked: boolean
  /** The id of the heading. */
  readonly title: string
  readonly onChange: () => void
}) {
  const { language } = useGraph()
  const { graph } = useWords()
  return (
    <>
      <div className="graph-why-head">
        <h3 id={id}>{isAsked ? graph.why(title(from.at, language), title(to, language)) : graph.whyHere}</h3>
        <IconButton
          icon={isAsked ? ChevronUp : ChevronDown}
          small
          label={isAsked ? graph.foldWhy : graph.unfoldWhy}
          onPress={onChange}
        />
      </div>
      <p>{plain(because(from, to, language))}</p>
    </>
  )
}

/** How many exits were not taken: as much as has room between the boxes. */
export function Left({ count, onAsk }: { readonly count: number; readonly onAsk: () => void }) {
  const { graph } = useWords()
  return (
    <p className="graph-why-left">
      {graph.left(count)}
      <Button small look="link" onPress={onAsk}>
        {graph.howTo}
      </Button>
    </p>
  )
}

/** The exits not taken, and what can be done about the one that was. */
export function WhyText({ why, index }: { readonly why: Why; readonly index: number }) {
  const { language, page } = useGraph()
  const { graph } = useWords()
  const { from, to, others } = why
  const { onTakeExit, onWhy, onGoTo, onToggleEdgeBreak } = page
  const isHere = useStatus(({ cameAround }) => cameAround === index)
  return (
    <>
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
      {!isHere && onGoTo && (
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
      {isHere && onWhy && (
        <Button small look="link" onPress={onWhy}>
          {graph.more}
        </Button>
      )}
    </>
  )
}

/** Leads through the times that an exit was taken, the last one first. */
export function Occurrences({
  back,
  count,
  onMove,
}: {
  readonly back: number
  readonly count: number
  readonly onMove: (back: number) => void
}) {
  const { graph } = useWords()
  return (
    <div className="graph-occurrences">
      <IconButton
        icon={ChevronLeft}
        small
        label={graph.previousTime}
        onPress={() => onMove(Math.min(back + 1, count - 1))}
      />
      {count - back} / {count}
      <IconButton
        icon={ChevronRight}
        small
        label={graph.nextTime}
        onPress={() => onMove(Math.max(back - 1, 0))}
      />
    </div>
  )
}
