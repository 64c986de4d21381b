import type { OpenRun } from '../debugger/runs.ts'

/** A run in the tree of forks; `level` counts from 1. */
export interface TreeRow {
  readonly run: OpenRun
  readonly level: number
  readonly position: number
  readonly siblings: number
}

/** The runs as a tree: each under the one that it left, in the order in which they were made. */
export const rowsOf = (list: readonly OpenRun[]): readonly TreeRow[] => {
  const ids = new Set(list.map(({ id }) => id))
  const childrenOf = (parent: string | undefined) =>
    list.filter(({ fork }) => (fork && ids.has(fork.from) ? fork.from : undefined) === parent)
  const below = (parent: string | undefined, level: number): readonly TreeRow[] => {
    const children = childrenOf(parent)
    return children.flatMap((run, index) => [
      { run, level, position: index + 1, siblings: children.length },
      ...below(run.id, level + 1),
    ])
  }
  return below(undefined, 1)
}
