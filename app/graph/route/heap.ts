/** A queue of numbers by cost, lowest first; equal costs leave in the order of their numbers, so routes never vary. */
export interface Heap {
  readonly push: (item: number, cost: number) => void
  /** -1 when empty. */
  readonly pop: () => number
  readonly clear: () => void
}

export const heap = (): Heap => {
  const items: number[] = []
  const costs: number[] = []
  const before = (a: number, b: number): boolean => {
    const difference = (costs[a] ?? 0) - (costs[b] ?? 0)
    return difference < 0 || (difference === 0 && (items[a] ?? 0) < (items[b] ?? 0))
  }
  const swap = (a: number, b: number) => {
    const [item, cost] = [items[a] ?? 0, costs[a] ?? 0]
    items[a] = items[b] ?? 0
    costs[a] = costs[b] ?? 0
    items[b] = item
    costs[b] = cost
  }
  const sink = () => {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (left < items.length && before(left, least)) least = left
      if (right < items.length && before(right, least)) least = right
      if (least === at) return
      swap(at, least)
      at = least
    }
  }
  return {
    push: (item, cost) => {
      items.push(item)
      costs.push(cost)
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1
        if (!before(at, parent)) return
        swap(at, parent)
        at = parent
      }
    },
    pop: () => {
      const first = items[0]
      if (first === undefined) return -1
      swap(0, items.length - 1)
      items.pop()
      costs.pop()
      sink()
      return first
    },
    clear: () => {
      items.length = 0
      costs.length = 0
    },
  }
}
