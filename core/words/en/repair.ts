import { sentencesOf } from '../values.ts'

export const repairEn = {
  says: sentencesOf<'repair'>()({
    'repair.fail-result':
      'The repair scenario gives a ready-made outcome, the failure {failure}; transaction in it: {trx}.',
    'repair.fulfill-result':
      'The repair scenario gives a ready-made outcome, success; transaction in it: {trx}.',
    'repair.apply':
      'The outcome {outcome} is applied like an adapter’s answer, though nobody called the adapter.',
  }),
}
