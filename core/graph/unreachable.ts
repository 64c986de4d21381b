import type { EdgeId, StepId } from '../steps/table.ts'

/** A step and edges of the table that no run can take, and why. */
export interface Unreachable {
  readonly step: StepId
  readonly edges: readonly EdgeId[]
  /** Names the step that would have to lead there, and the fact that never is so. */
  readonly why: { readonly ru: string; readonly en: string }
}

/**
 * What the table has because the real code has it, though no run gets there; every scenario library that claims to cover
 * all leaves out this and nothing else. Whoever adds to it has found a step that should not be in the table.
 */
export const unreachable: readonly Unreachable[] = [
  {
    step: 'finished.as-is',
    edges: ['process.dispatch>finished.as-is', 'finished.as-is>finish.begin'],
    why: {
      ru: 'Шаг process.dispatch пошёл бы сюда при status = finished, но session_finished сохраняется вместе с тем, что уводит машину от этой сессии: с новой активностью, с откатом или с началом новой сессии. Ни одно пробуждение не застаёт завершённую сессию.',
      en: 'The step process.dispatch would lead here with status = finished, but session_finished is stored together with what takes the machine away from this session: another activity, a rollback, or the start of a new session. No wake-up finds a finished one.',
    },
  },
]
