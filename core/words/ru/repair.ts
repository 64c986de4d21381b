import { sentencesOf } from '../values.ts'

export const repairRu = {
  says: sentencesOf<'repair'>()({
    'repair.fail-result': {
      bare: 'Сценарий восстановления даёт сессии готовый исход: отказ {failure}.',
      bound: 'Сценарий восстановления даёт сессии готовый исход, отказ {failure}, и транзакцию {trx}.',
    },
    'repair.fulfill-result': {
      bare: 'Сценарий восстановления даёт сессии готовый исход: успех.',
      bound: 'Сценарий восстановления даёт сессии готовый исход, успех, и транзакцию {trx}.',
    },
    'repair.apply': 'Готовый исход {outcome} применяют так же, как ответ адаптера, хотя его не вызывали.',
  }),
}
