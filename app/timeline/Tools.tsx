import { Check, Minus, MoveHorizontal, Plus } from 'lucide-react'
import { memo } from 'react'
import { IconButton } from '../look/button/Button.tsx'
import { useTip } from '../look/tooltip/useTip.tsx'
import { ZOOM } from './keys.ts'
import type { Shown } from './shownLanes.ts'
import { shownKinds } from './shownLanes.ts'
import { useTimelineWords } from './useTimelineWords.ts'

/** Which lanes are shown. */
export const LaneChips = memo(function LaneChips({
  shown,
  onShown,
}: {
  readonly shown: ReadonlySet<Shown>
  readonly onShown: (shown: ReadonlySet<Shown>) => void
}) {
  const timeline = useTimelineWords()
  return (
    <div className="timeline-chips" role="group" aria-label={timeline.lanesShown}>
      {shownKinds.map(kind => (
        <Chip
          key={kind}
          label={timeline.shown[kind]}
          on={shown.has(kind)}
          onPress={() => onShown(toggled(shown, kind))}
        />
      ))}
    </div>
  )
})

/** What one tick is; how to move about is its tooltip. */
export const Hint = memo(function Hint() {
  const timeline = useTimelineWords()
  const { trigger, bubble } = useTip(timeline.moves, false)
  return (
    <>
      <span className="timeline-hint" {...trigger}>
        {timeline.hint}
      </span>
      {bubble}
    </>
  )
})

/** Zooming by buttons, which name the keys. */
export const Zooming = memo(function Zooming({
  onZoom,
  onFit,
}: {
  readonly onZoom: (factor: number) => void
  readonly onFit: () => void
}) {
  const timeline = useTimelineWords()
  return (
    <>
      <IconButton icon={Minus} label={timeline.zoomOut} shortcut="−" small onPress={() => onZoom(1 / ZOOM)} />
      <IconButton icon={Plus} label={timeline.zoomIn} shortcut="+" small onPress={() => onZoom(ZOOM)} />
      <IconButton icon={MoveHorizontal} label={timeline.fit} shortcut="0" small onPress={onFit} />
    </>
  )
})

const toggled = (shown: ReadonlySet<Shown>, kind: Shown): ReadonlySet<Shown> => {
  const next = new Set(shown)
  if (!next.delete(kind)) next.add(kind)
  return next
}

function Chip({
  label,
  on,
  onPress,
}: {
  readonly label: string
  readonly on: boolean
  readonly onPress: () => void
}) {
  return (
    <button type="button" className="timeline-chip" aria-pressed={on} onClick={onPress}>
      {on && <Check className="icon" size={12} aria-hidden />}
      <span>{label}</span>
    </button>
  )
}
