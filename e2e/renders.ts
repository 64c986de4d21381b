import type { Page } from '@playwright/test'

/** What React has rendered of the graph, by the ids of React Flow. */
export interface Renders {
  readonly nodes: readonly string[]
  readonly edges: readonly string[]
}

/** A fiber of React's tree, as far as is looked at: React tells its developer tools of each commit, in any build. */
interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly alternate: Fiber | null
  readonly stateNode: unknown
}

/** Counts from now on, in every page that is opened, which nodes and edges of the graph are rendered. */
export const countRenders = async (page: Page) => {
  await page.addInitScript(watch)
  return {
    /** What was rendered since it was asked last. */
    taken: () =>
      page.evaluate(() => {
        const { nodes, edges } = window.rendered
        const taken = { nodes: [...nodes], edges: [...edges] }
        nodes.clear()
        edges.clear()
        return taken
      }),
  }
}

declare global {
  interface Window {
    rendered: { readonly nodes: Set<string>; readonly edges: Set<string> }
  }
}

const watch = () => {
  const rendered = { nodes: new Set<string>(), edges: new Set<string>() }
  window.rendered = rendered
  /** React's: functions, also those that are remembered or take a ref; elements; and that a function has run. */
  const FUNCTIONS = [0, 11, 14, 15]
  const ELEMENT = 5
  const HAS_RUN = 1

  const elementOf = (fiber: Fiber | null): Element | undefined => {
    if (!fiber) return undefined
    if (fiber.tag !== ELEMENT) return elementOf(fiber.child)
    return fiber.stateNode instanceof Element ? fiber.stateNode : undefined
  }
  const note = (fiber: Fiber) => {
    const element = elementOf(fiber)
    const node =
      element?.matches('.graph-box, .graph-frame, .graph-gutter') && element.closest('.react-flow__node')
    const edge =
      element?.matches('.react-flow__edge g, .react-flow__edge path') && element.closest('.react-flow__edge')
    if (node) rendered.nodes.add(node.getAttribute('data-id') ?? '')
    if (edge) rendered.edges.add(edge.getAttribute('data-id') ?? '')
  }
  const look = (fiber: Fiber, before: Fiber | null) => {
    if (fiber === before) return
    if (FUNCTIONS.includes(fiber.tag) && (!before || fiber.flags & HAS_RUN)) note(fiber)
    if (fiber.child === before?.child) return
    for (let child = fiber.child; child; child = child.sibling) look(child, child.alternate)
  }
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      checkDCE() {},
      onScheduleFiberRoot() {},
      onCommitFiberUnmount() {},
      onPostCommitFiberRoot() {},
      onCommitFiberRoot: (_id: number, root: { readonly current: Fiber }) =>
        look(root.current, root.current.alternate),
    },
  })
}
