/** Puts the wire's own addresses in place of the brokers', so that no client gets around it. */

import { type Body, encode, knownApis, responseBodyAt, schemaOf } from '../protocol/index.ts'
import { decodeFrame, type TracedMessage } from './message.ts'

export interface Address {
  readonly host: string
  readonly port: number
}

/** Gives the wire's address for a broker; a promise where a port must be opened first. */
export type AddressOf = (node: number, broker: Address) => Address | Promise<Address>

/** Where responses carry brokers' addresses: the field (`` for the body itself) and its field with the node id. */
const places: Readonly<Record<string, readonly (readonly [field: string, node: string])[]>> = {
  Metadata: [['brokers', 'nodeId']],
  FindCoordinator: [
    ['', 'nodeId'],
    ['coordinators', 'nodeId'],
  ],
  DescribeCluster: [['brokers', 'brokerId']],
  Produce: [['nodeEndpoints', 'nodeId']],
  Fetch: [['nodeEndpoints', 'nodeId']],
  ShareFetch: [['nodeEndpoints', 'nodeId']],
  ShareAcknowledge: [['nodeEndpoints', 'nodeId']],
}

/** From these versions on the message has NodeEndpoints (KIP-951); before, it need not be decoded. */
const endpointsSince: Readonly<Record<string, number>> = { Produce: 10, Fetch: 16 }

/** True for responses that may have to be changed: only these are decoded on their way. */
export function mayNeedRewriting(api: string, version: number): boolean {
  if (api === 'ApiVersions') return true
  return api in places && version >= (endpointsSince[api] ?? 0)
}

/** The frame with the wire's addresses; the frame itself where it carries none or cannot be read. */
export function rewrite(message: TracedMessage, frame: Buffer, addressOf: AddressOf): Buffer | Promise<Buffer> {
  if (message.api === 'ApiVersions') return capVersions(message, frame)
  if (!message.body || brokersIn(message.api, message.body).length === 0) return frame
  // decoded once more: the trace keeps what the broker said
  const body = decodeFrame(message.facts, frame)
  if (!body) return frame
  const waits: Promise<void>[] = []
  for (const [entry, node] of brokersIn(message.api, body)) {
    const address = addressOf(node, { host: String(entry['host']), port: Number(entry['port']) })
    if (address instanceof Promise) waits.push(address.then((opened) => void Object.assign(entry, opened)))
    else Object.assign(entry, address)
  }
  const written = () => withBody(message, frame, body)
  return waits.length === 0 ? written() : Promise.all(waits).then(written)
}

/**
 * A newer broker may offer versions of these APIs whose schemas are not known here: addresses in them could not be
 * rewritten, and the client would leave the wire without a word. So it is offered what is known.
 */
function capVersions(message: TracedMessage, frame: Buffer): Buffer {
  if (message.body?.['errorCode'] !== 0) return frame
  const body = decodeFrame(message.facts, frame)
  const offered = (body?.['apiKeys'] ?? []) as { apiKey: number; maxVersion: number }[]
  const unknown = offered.filter((api) => api.maxVersion > (newestKnown.get(api.apiKey) ?? Number.POSITIVE_INFINITY))
  for (const api of unknown) api.maxVersion = newestKnown.get(api.apiKey) ?? api.maxVersion
  return body && unknown.length > 0 ? withBody(message, frame, body) : frame
}

const newestKnown = new Map(
  knownApis().flatMap(({ key, name, versions }) => (name in places ? [[key, versions[1]] as const] : [])),
)

function brokersIn(api: string, body: Body): [entry: Body, node: number][] {
  return (places[api] ?? []).flatMap(([field, node]) => {
    const found = field === '' ? [body] : ((body[field] as Body[] | undefined) ?? [])
    // an answer that is an error carries node -1 and no host
    return found.flatMap((entry): [Body, number][] =>
      typeof entry[node] === 'number' && entry[node] >= 0 && entry['host'] ? [[entry, entry[node]]] : [],
    )
  })
}

function withBody(message: TracedMessage, frame: Buffer, body: Body): Buffer {
  const { apiKey, apiVersion } = message
  const header = frame.subarray(0, responseBodyAt(frame, apiKey, apiVersion))
  const written = Buffer.concat([header, encode(schemaOf(apiKey, apiVersion, 'response'), body)])
  written.writeInt32BE(written.length - 4, 0)
  return written
}
