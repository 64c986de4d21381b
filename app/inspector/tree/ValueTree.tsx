import { useMemo, useState } from 'react'
import { unchanged } from './diff.ts'
import type { Opened } from './rows.ts'
import { Tree } from './Tree.tsx'
import type { Aside } from './TreeRow.tsx'

const NOTHING_OPENED: Opened = new Map()

/** A value without anything to compare it with; remembers by itself what is open, as long as it is shown. */
export function ValueTree({
  label,
  value,
  first,
  begin,
  aside,
}: {
  readonly label: string
  readonly value: unknown
  /** Paths that are open until the user closes them. */
  readonly first?: ReadonlySet<string>
  /** The path of the row that has the focus from the start, empty for the first. */
  readonly begin?: string
  /** What stands at the right of each row. */
  readonly aside?: Aside
}) {
  const root = useMemo(() => unchanged(value), [value])
  const [opened, setOpened] = useState(NOTHING_OPENED)
  return (
    <Tree
      label={label}
      root={root}
      opened={opened}
      onOpen={(path, open) => setOpened(new Map(opened).set(path, open))}
      {...(first && { first })}
      {...(begin !== undefined && { begin })}
      {...(aside && { aside })}
    />
  )
}
