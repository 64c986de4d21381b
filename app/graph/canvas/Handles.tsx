import { Handle, Position } from '@xyflow/react'

/** React Flow draws no edge to a node without handles, and looks for them in the page. They are never seen. */
export function Handles() {
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </>
  )
}
