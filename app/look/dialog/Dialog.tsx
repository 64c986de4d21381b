import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../button/Button.tsx'
import './dialog.css'

/** A modal dialog over the page: the browser keeps the focus inside, Escape and the cross close it. */
export function Dialog({
  title,
  closeLabel,
  wide = false,
  onClose,
  children,
}: {
  readonly title: string
  readonly closeLabel: string
  /** Has room for two columns. */
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Not the cross: its tooltip would open over what the dialog is for.
    shown?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      tabIndex={-1}
      aria-label={title}
      onClose={onClose}
    >
      <div className="dialog-head">
        <h2>{title}</h2>
        <IconButton icon={X} label={closeLabel} onPress={onClose} />
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
