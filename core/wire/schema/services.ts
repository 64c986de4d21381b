import { WireError } from '../wireError.ts'
import { domainIdl } from './domain.ts'
import { faultDetectorIdl } from './faultDetector.ts'
import { parseIdl } from './idl.ts'
import { type FunctionType, link, scalarType, structType } from './link.ts'
import { providerProxyIdl } from './providerProxy.ts'

/** The services that the wire speaks. */
export type ServiceName = 'ProviderProxy' | 'FaultDetector'

const services = link(parseIdl(domainIdl + providerProxyIdl + faultDetectorIdl))

/** What a server answers outside the declared outcomes; the numbers of `type` are Thrift's and not closed. */
export const applicationException = structType('struct', 'TApplicationException', [
  { id: 1, name: 'message', type: scalarType('string'), optional: true },
  { id: 2, name: 'type', type: scalarType('i32'), optional: true },
])

/** The functions of a service, by name. Throws WireError `unknown_service`. */
export function functionsOf(service: string): ReadonlyMap<string, FunctionType> {
  const functions = services.get(service)
  if (!functions) throw new WireError('unknown_service', { service })
  return functions
}

/** Arguments, success and exceptions of a function. Throws WireError `unknown_service`, `unknown_function`. */
export function functionOf(service: string, name: string): FunctionType {
  const found = functionsOf(service).get(name)
  if (!found) throw new WireError('unknown_function', { service, name })
  return found
}
