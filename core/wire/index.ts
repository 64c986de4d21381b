export { fromBase64, fromHex, toBase64, toHex } from './bytes.ts'
export { type DomainValue, toDomain } from './domain.ts'
export { type JsonValue, jsonText, toJson } from './json.ts'
export {
  decodeMessage,
  decodeWithRanges,
  encodeMessage,
  fieldAt,
  type Message,
  type MessageKind,
} from './message.ts'
export {
  type VectorInput,
  type VectorReport,
  type WireReport,
  type WireReportInput,
  wireReport,
  wireReportText,
} from './print.ts'
export type { ByteRange } from './reader.ts'
export type { Field, FunctionType, StructType, Type } from './schema/link.ts'
export { functionOf, functionsOf, type ServiceName } from './schema/services.ts'
export { WireError, type WireErrorCode, type WireFaults } from './wireError.ts'
export type { Binary, Long, Unreal, WireValue } from './wireValue.ts'
export {
  type Call,
  failureClass,
  type HttpAnswer,
  makeCall,
  type Outcome,
  readAnswer,
  type TransportError,
  type TransportFailure,
} from './woody/client.ts'
export { type CallIds, contentType, type HeaderGetter, type HttpHeaders } from './woody/headers.ts'
export {
  type CheckedCall,
  checkRequest,
  type HttpAnswerParts,
  type HttpRequest,
  makeAnswer,
  makeError,
  type Result,
} from './woody/server.ts'
export type { Bytes } from './writer.ts'
