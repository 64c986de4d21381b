import { RotateCcw, TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { Button } from '../look/button/Button.tsx'
import { useWords } from '../words/useWords.ts'

interface Props {
  readonly children: ReactNode
}

/** Keeps a fault inside its pane: the others go on, and the pane can be drawn anew. */
export class PaneBoundary extends Component<Props, { readonly fault: string | undefined }> {
  override state = { fault: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    const { fault } = this.state
    if (fault === undefined) return this.props.children
    return <Fault fault={fault} onRetry={() => this.setState({ fault: undefined })} />
  }
}

/** What browsers say when a part of the page is not there any more, as after a new version. */
const isOutdated = (fault: string): boolean => /dynamically imported module|importing a module/iu.test(fault)

function Fault({ fault, onRetry }: { readonly fault: string; readonly onRetry: () => void }) {
  const { shell } = useWords()
  return (
    <div className="pane-fault" role="alert">
      <TriangleAlert className="icon" size={16} aria-hidden />
      <p>{isOutdated(fault) ? shell.outdated : shell.paneBroken}</p>
      <code className="mono">{fault}</code>
      <Button look="frame" icon={RotateCcw} onPress={onRetry}>
        {shell.drawAnew}
      </Button>
    </div>
  )
}
