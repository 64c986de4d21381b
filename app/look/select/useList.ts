import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { moveBeside } from '../tooltip/placeBeside.ts'
import { movedBy, typedTo } from './listKeys.ts'
import type { SelectProps } from './Select.tsx'

/** What the two halves of a select share: the list's state, and what may be done with it. */
export type List = {
  readonly open: boolean
  /** The row that Enter would choose. */
  readonly marked: number
  readonly toggle: () => void
  readonly close: () => void
  readonly mark: (row: number) => void
  readonly choose: (row: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const typingPause = 600
const opens = new Set(['ArrowDown', 'ArrowUp', 'Enter', ' '])

/** Opening, moving, typing ahead and choosing in the list of a select. */
export function useList<Value extends string>(
  { options, value, onChange }: SelectProps<Value>,
  trigger: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
): List {
  const [open, setOpen] = useState(false)
  const [marked, mark] = useState(0)
  const typed = useRef({ text: '', at: 0 })

  const close = () => setOpen(false)
  const openList = () => {
    mark(
      Math.max(
        0,
        options.findIndex(option => option.value === value),
      ),
    )
    setOpen(true)
  }
  const choose = (row: number) => {
    const option = options[row]
    close()
    if (option && option.value !== value) onChange(option.value)
  }
  const isTyping = (event: KeyboardEvent) => event.timeStamp - typed.current.at < typingPause
  const typeAhead = (event: KeyboardEvent) => {
    const { text } = typed.current
    const next = isTyping(event) ? text + event.key : event.key
    typed.current = { text: next, at: event.timeStamp }
    const labels = options.map(option => option.label)
    return typedTo(next, labels, marked)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!open) {
      if (!opens.has(event.key)) return
      openList()
    } else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' || (event.key === ' ' && !isTyping(event))) choose(marked)
    else if (event.key.length === 1) mark(typeAhead(event) ?? marked)
    else {
      const row = movedBy(event.key, marked, options.length)
      if (row === undefined) return
      mark(row)
    }
    event.preventDefault()
  }

  useEffect(() => {
    if (!box.current || !trigger.current || !open) return undefined
    const list = box.current
    list.showPopover()
    moveBeside(trigger.current, list)
    return () => list.hidePopover()
  }, [open, trigger, box])
  useEffect(() => {
    if (open) box.current?.querySelectorAll('[role="option"]')[marked]?.scrollIntoView({ block: 'nearest' })
  }, [open, box, marked])

  return { open, marked, toggle: open ? close : openList, close, mark, choose, onKeyDown }
}
