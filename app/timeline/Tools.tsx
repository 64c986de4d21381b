import { Check, Minus, MoveHorizontal, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../look/button/Button.tsx'
import { useTip } from '../look/tooltip/useTip.tsx'
import { useWords } from '../words/useWords.ts'
import { ZOOM } from './keys.ts'
import type { Shown } from './shownLanes.ts'
import { shownKinds } from './shownLanes.ts'

/** What stands in the timeline's head: which lanes are shown, how to move about, what is looked for, zooming. */
export function Tools({
  shown,
  onShown,
  onZoom,
  onFit,
  children,
}: {
  readonly shown: ReadonlySet<Shown>
  readonly onShown: (shown: ReadonlySet<Shown>) => void
  readonly onZoom: (factor: number) => void
  readonly onFit: () => void
  readonly children: ReactNode
}) {
  const { timeline } = useWords()
  const { trigger, bubble } = useTip(timeline.moves, false)
  return (
    <>
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
      <div className="timeline-tools">
        <span className="timeline-hint" {...trigger}>
          {timeline.hint}
        </span>
        {bubble}
        {children}
        <IconButton
          icon={Minus}
          label={timeline.zoomOut}
          shortcut="−"
          small
          onPress={() => onZoom(1 / ZOOM)}
        />
        <IconButton icon={Plus} label={timeline.zoomIn} shortcut="+" small onPress={() => onZoom(ZOOM)} />
        <IconButton icon={MoveHorizontal} label={timeline.fit} shortcut="0" small onPress={onFit} />
      </div>
    </>
  )
}

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
