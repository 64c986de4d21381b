import { sentencesOf } from '../values.ts'

export const repairEn = {
  says: sentencesOf<'repair'>()({
    'repair.fail-result': {
      bare: 'The repair scenario gives the session a ready-made outcome: the failure {failure}.',
      bound:
        'The repair scenario gives the session a ready-made outcome, the failure {failure}, and the transaction {trx}.',
    },
    'repair.fulfill-result': {
      bare: 'The repair scenario gives the session a ready-made outcome: success.',
      bound:
        'The repair scenario gives the session a ready-made outcome, success, and the transaction {trx}.',
    },
    'repair.apply':
      'The ready-made outcome {outcome} is applied like an answer, though nobody has called the adapter.',
  }),
}
