import { type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSettings } from '../settings/useSettings.ts'
import { useWords } from '../words/useWords.ts'

/** The line at the bottom: `children` on the left, `end` on the right, both made of `StatusItem`s. */
export function StatusLine({ children, end }: { readonly children?: ReactNode; readonly end?: ReactNode }) {
  const { shell } = useWords()
  return (
    <footer className="status-line">
      {children}
      <StorageWarning />
      <span className="status-narrow">{shell.readOnly}</span>
      <div className="status-line-end">{end}</div>
    </footer>
  )
}

/** One statement of the status line. `warns` is for something that works worse than it should. */
export function StatusItem({
  icon: Icon,
  warns = false,
  children,
}: {
  readonly icon?: LucideIcon
  readonly warns?: boolean
  readonly children: ReactNode
}) {
  return (
    <span className={warns ? 'status-item status-item-warns' : 'status-item'}>
      {Icon && <Icon className="icon" size={14} aria-hidden />}
      <span>{children}</span>
    </span>
  )
}

/** Said only where it is so: most browsers do remember. */
function StorageWarning() {
  const { shell } = useWords()
  const remembered = useSettings(settings => settings.remembered)
  if (remembered) return null
  return (
    <StatusItem icon={TriangleAlert} warns>
      {shell.nothingRemembered}
    </StatusItem>
  )
}
