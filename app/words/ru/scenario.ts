import type { ScenarioWords } from '../en/scenario.ts'
import { answers } from './scenario/answers.ts'
import { begin } from './scenario/begin.ts'
import { course } from './scenario/course.ts'
import { faults } from './scenario/faults.ts'
import { frame } from './scenario/frame.ts'

export const scenario: ScenarioWords = { ...frame, ...begin, ...answers, ...course, ...faults }
