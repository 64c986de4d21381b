/** Every way in which a condition can be unusable, with the values that say why. */
export interface ConditionProblemValues {
  too_long: { limit: number }
  too_deep: { limit: number }
  /** Something else is needed here; `found` is empty at the end. */
  unexpected: {
    found: string
    expected: 'a value' | 'an operator' | 'a closing bracket' | 'a path' | 'a step'
  }
  unclosed_text: Record<string, never>
  unknown_character: { found: string }
  /** More digits than a number can have. */
  too_large: Record<string, never>
  unknown_unit: { unit: string; known: string }
  unknown_name: { name: string; nearest: readonly string[] }
  unknown_step: { name: string; nearest: readonly string[] }
  /** The value is none that can stand there. */
  unknown_value: { name: string; path: string; nearest: readonly string[] }
  not_comparable: { left: string; right: string; operator: string }
  needs_unit: { example: string }
  not_an_instant: { found: string }
  not_a_condition: { found: string }
}

export type ConditionProblemCode = keyof ConditionProblemValues

/** What is wrong with a condition, and where: characters `from` up to, not including, `to`. */
export type ConditionProblem = {
  [Code in ConditionProblemCode]: {
    readonly code: Code
    readonly from: number
    readonly to: number
    readonly values: ConditionProblemValues[Code]
  }
}[ConditionProblemCode]

/** Stops the reading of a condition; never leaves this folder. */
export class Unreadable extends Error {
  readonly problem: ConditionProblem
  constructor(problem: ConditionProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Throws what is wrong; the reader of the whole condition catches it. */
export const wrong = <Code extends ConditionProblemCode>(
  code: Code,
  { from, to }: { readonly from: number; readonly to: number },
  values: ConditionProblemValues[Code],
): never => {
  throw new Unreadable({ code, from, to, values } as ConditionProblem)
}
