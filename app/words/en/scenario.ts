import { answers } from './scenario/answers.ts'
import { begin } from './scenario/begin.ts'
import { course } from './scenario/course.ts'
import { faults } from './scenario/faults.ts'
import { frame } from './scenario/frame.ts'

/** The words of the scenario editor, part by part. */
export const scenario = { ...frame, ...begin, ...answers, ...course, ...faults }

export type ScenarioWords = typeof scenario
