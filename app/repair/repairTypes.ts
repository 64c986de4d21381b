import type { RepairKind } from 'sessionscope/run/rehearse.ts'
import type { EnumType, Field, Type } from 'sessionscope/wire/schema/link.ts'
import { structType } from 'sessionscope/wire/schema/link.ts'
import { wireNumbers } from 'sessionscope/wire/schema/wireType.ts'
import { failureType, fieldTypes } from '../editor/fieldTypes.ts'

/** The repairs that have fields; a complex one has elements. */
export type PlainKind = Exclude<RepairKind, 'complex'>

/** damsel's `RiskScore`. */
const RISK_SCORES = new Map([
  [0, 'trusted'],
  [1, 'low'],
  [100, 'high'],
  [9999, 'fatal'],
])

const riskScore: EnumType = {
  kind: 'enum',
  wire: wireNumbers.i32,
  name: 'RiskScore',
  names: RISK_SCORES,
  numbers: new Map([...RISK_SCORES].map(([number, name]) => [name, number])),
}

const field = (id: number, name: string, type: Type, optional = false): Field => ({
  id,
  name,
  type,
  optional,
})
const failure = field(1, 'failure', failureType)
const trx = (id: number) => field(id, 'trx', fieldTypes['session.trx'], true)

/** What each repair is given, as damsel has it. */
export const repairTypes: Readonly<Record<PlainKind, Type>> = {
  fail_session: structType('struct', 'InvoiceRepairFailSession', [failure, trx(2)]),
  fulfill_session: structType('struct', 'InvoiceRepairFulfillSession', [trx(1)]),
  fail_pre_processing: structType('struct', 'InvoiceRepairFailPreProcessing', [failure]),
  skip_inspector: structType('struct', 'InvoiceRepairSkipInspector', [field(1, 'risk_score', riskScore)]),
}
