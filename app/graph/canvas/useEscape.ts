import { useEffect, useRef } from 'react'
import { isField } from '../../runbar/commands.ts'

/** What Escape closes wherever the keyboard is, unless there it closes something else: a field, a dialog, a popover. */
export const useEscape = (isOpen: boolean, onClose: () => void): void => {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (!isOpen) return undefined
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isField(event.target)) return
      if (!document.querySelector('[popover="auto"]:popover-open')) close.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isOpen])
}
