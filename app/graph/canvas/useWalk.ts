import { useReactFlow } from '@xyflow/react'
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Language } from 'sessionscope/paragraphs/index.ts'
import { type BoxId, groupBox } from '../layout/box.ts'
import { isBoxId, shownBy } from '../layout/shown.ts'
import { boxOf } from '../layout/visible.ts'
import type { Placement } from '../place.ts'
import { openIn } from '../status.ts'
import { viewFor } from '../view.ts'
import { isArrow, neighbour, outermost, type Typed, titled, typedOn } from '../walk.ts'
import { useGraph } from './graphContext.ts'
import { boxIn, leadHome } from './home.ts'
import { boxTitle, paragraphTag } from './names.ts'
import { glide, moveTime } from './useFollow.ts'

/** Arrow keys move the focus from box to box along the edges, and bring the one that has it into view. */
export const useWalk = (placement: Placement) => {
  const { store, focus, language, page } = useGraph()
  const flow = useReactFlow()
  const typed = useRef<Typed>({ text: '', at: 0 })
  const find = (from: BoxId, letter: string, at: number) => {
    typed.current = typedOn(typed.current, letter, at)
    return titled(placement, from, typed.current.text, id => namesOf(id, language))
  }
  // Asked when the focus comes: at the first key Chromium takes one that a press has set for the keyboard's.
  const onFocus = ({ target }: FocusEvent) => focus.setState({ typing: target.matches(':focus-visible') })
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLElement)) return
    if (event.key === 'Escape') return leadHome(event.currentTarget, focus)
    const from = event.target.dataset.box ?? ''
    if (!isBoxId(from) || event.ctrlKey || event.metaKey || event.altKey) return
    const { step } = { step: undefined, ...shownBy(from) }
    const { onToggleBreak } = page
    if (event.key === 'F9' && step && onToggleBreak) {
      event.preventDefault()
      onToggleBreak(step)
      return
    }
    const isLetter = /^[\p{L}\p{N}.]$/u.test(event.key) && focus.getState().typing
    // Letters are commands elsewhere; whoever has come here by the keyboard looks for a title.
    if (isLetter) event.stopPropagation()
    const to = isLetter ? find(from, event.key, event.timeStamp) : ledBy(placement, from, event.key)
    if (!to) return
    event.preventDefault()
    // The run is moved by some of these keys elsewhere.
    event.stopPropagation()
    const pane = event.currentTarget
    focus.setState({ box: to })
    boxIn(pane, to)?.focus({ preventScroll: true })
    const size = { width: pane.clientWidth, height: pane.clientHeight }
    const status = store.getState()
    const view = viewFor(flow.getViewport(), size, placement, to, status.taken)
    void flow.setViewport(view, glide(moveTime(status)))
  }
  return { onFocus, onKeyDown }
}

const ledBy = (placement: Placement, from: BoxId, key: string): BoxId | undefined => {
  if (isArrow(key)) return neighbour(placement, from, key)
  return key === 'Home' || key === 'End' ? outermost(placement, key) : undefined
}

/** What a box can be found by. */
const namesOf = (id: BoxId, language: Language): readonly string[] => {
  const shown = shownBy(id)
  const tag = shown.kind === 'step' && paragraphTag(shown.step)
  return tag ? [boxTitle(shown, language), tag] : [boxTitle(shown, language)]
}

/** Tab always finds a box: where the run stands while the keyboard is elsewhere, else what took the last one's place. */
export const useFocusHome = (pane: RefObject<HTMLElement | null>, placement: Placement): void => {
  const { store, focus } = useGraph()
  useEffect(() => {
    const come = () => {
      const status = store.getState()
      const open = openIn(status)
      const away = !pane.current?.contains(document.activeElement)
      if (away) focus.setState({ box: boxOf(status.current, open) })
    }
    come()
    return store.subscribe(come)
  }, [store, focus, pane])
  const isHeld = useHeld(pane)
  useEffect(() => {
    const { box } = focus.getState()
    if (!placement.boxes.some(({ id }) => id === box)) {
      const inside = placement.boxes.find(({ group }) => groupBox(group) === box)
      const status = store.getState()
      focus.setState({ box: inside?.id ?? boxOf(status.current, openIn(status)) })
    }
    // The box that had the keyboard may have gone with its group: then it is nowhere, and goes to what took its place.
    const frame = requestAnimationFrame(() => {
      const isLost = isHeld.current && document.activeElement === document.body
      if (isLost && pane.current) leadHome(pane.current, focus)
    })
    return () => cancelAnimationFrame(frame)
  }, [store, focus, pane, isHeld, placement])
}

/** Whether the pane was the last to have the keyboard: whoever presses somewhere has taken it away. */
const useHeld = (pane: RefObject<HTMLElement | null>): RefObject<boolean> => {
  const held = useRef(false)
  useEffect(() => {
    const come = ({ target }: globalThis.FocusEvent) => {
      held.current = target instanceof Node && (pane.current?.contains(target) ?? false)
    }
    const press = () => {
      held.current = false
    }
    document.addEventListener('focusin', come)
    document.addEventListener('pointerdown', press)
    return () => {
      document.removeEventListener('focusin', come)
      document.removeEventListener('pointerdown', press)
    }
  }, [pane])
  return held
}
