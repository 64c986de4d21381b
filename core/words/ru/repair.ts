import { sentencesOf } from '../values.ts'

export const repairRu = {
  says: sentencesOf<'repair'>()({
    'repair.fail-result':
      'Сценарий восстановления даёт готовый исход — отказ {failure}; транзакция в нём — {trx}.',
    'repair.fulfill-result': 'Сценарий восстановления даёт готовый исход — успех; транзакция в нём — {trx}.',
    'repair.apply': 'Исход {outcome} применяют как ответ адаптера, хотя его не вызывали.',
  }),
}
