import type { Text } from '../text/index.ts'

/** A Kafka request or response as it passed the proxy. */
export interface WireMessage {
  /** Position in the trace, from 0; a response has its own. */
  readonly seq: number
  /** Milliseconds since the wire opened (monotonic). */
  readonly at: number
  readonly direction: 'request' | 'response'
  /** Kafka's own name of the API, e.g. `Produce`, `TxnOffsetCommit`; `Unknown(999)` where the key is not known. */
  readonly api: string
  readonly apiKey: number
  readonly apiVersion: number
  readonly correlationId: number
  /** The client.id of the request's header; responses carry their request's. */
  readonly clientId: string | null
  /** Which endpoint of the wire (`wire.endpoint(name)`) the client came through. */
  readonly endpoint: string
  /** Node id of the broker behind this connection, -1 for the bootstrap address. */
  readonly node: number
  readonly connection: number
  readonly bytes: number
  /**
   * The body, decoded by Kafka's message schemas: field names as in the schemas (camelCase), int64 as bigint, records as
   * `{ batches: [{ baseOffset, producerId, producerEpoch, baseSequence, isTransactional, isControl, recordCount, compression }] }`.
   * Undefined where the API or version is unknown. Decoded on first access.
   */
  readonly body: Readonly<Record<string, unknown>> | undefined
  /** What a fault did to it, if any. */
  readonly fault?: string
}

/** Which messages a fault or a question means. All given conditions must hold. */
export interface WireMatch {
  api: string | readonly string[]
  direction?: 'request' | 'response'
  endpoint?: string
  clientId?: string | RegExp
  /** A topic named anywhere in the body (request's topic for a response where the response has none). */
  topic?: string
  transactionalId?: string
  where?: (message: WireMessage) => boolean
}

export type WireAction =
  /** Nothing passes on that connection in that direction until `release()`. */
  | { do: 'hold' }
  /** The connection is cut; `before`: the message is not delivered; `after`: it is delivered, then the connection is cut. */
  | { do: 'cut'; when: 'before' | 'after' }
  /** The message and all that follows in both directions is swallowed until `release()`, which cuts the connection. */
  | { do: 'silence' }
  /** Answered in the broker's place with this error, by Kafka's name; a request is not delivered; a response is replaced. */
  | { do: 'answer'; error: string }
  /** Late by so many milliseconds (what follows on the connection waits too). */
  | { do: 'delay'; ms: number }
  /** The message waits while `run` does (kill or freeze a process exactly here). Then it passes on, unless `run` resolves to `drop`. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most callbacks return nothing, and say nothing of it
  | { do: 'call'; run: (message: WireMessage) => Promise<void | 'drop'> | void | 'drop' }

export interface WireFault {
  readonly description: string
  /** How many times it fired. */
  readonly fired: number
  /** Resolves at the first firing with the message. */
  readonly firing: Promise<WireMessage>
  /** Lets held or silenced traffic go (silenced: cuts). */
  release(): void
  /** Takes the fault off; what it holds is released. */
  remove(): void
}

export interface WireFaultOptions extends WireMatch {
  action: WireAction
  /** Fires from the n-th match on, counted from 1. Default 1. */
  nth?: number
  /** How many times it fires. Default 1; Infinity for each. */
  times?: number
  /** What to call it in the timeline and in failures. */
  description?: Text | string
  /** A fault that need not fire (a schedule's tail). Default false: one that never fired fails its test. */
  optional?: boolean
}

/** An address for one client. All endpoints of a wire share its faults and its trace. */
export interface WireEndpoint {
  readonly name: string
  /** `host:port`: what the client is given as bootstrap servers. */
  readonly bootstrapServers: readonly string[]
  /** Cuts all connections of this endpoint now. `refuse`: and refuses new ones until `accept()`. */
  cut(options?: { refuse?: boolean }): void
  accept(): void
  /** From now on no process listens at its addresses: the machine refuses connections (ECONNREFUSED). For good: the ports may be another's soon. */
  stopListening(): void
  /** Limits of this endpoint: bytes per second and added latency in ms, each direction. */
  throttle(limits: { bytesPerSecond?: number; latencyMs?: number }): void
}

/** How a timeline is told. */
export interface TimelineView {
  /** So many messages, the newest; all by default. */
  last?: number
  /** Prefix of names that is left off in the lines; the commands keep it. */
  own?: string
  /** Names that begin so, and not with `own`, are of other runs: left out. */
  others?: string
}

export interface WireTrace {
  readonly messages: readonly WireMessage[]
  filter(match: WireMatch): WireMessage[]
  /** Resolves with the first message (past ones included) that matches. Rejects after timeoutMs, telling what was seen. */
  waitFor(match: WireMatch, options?: { nth?: number; timeoutMs?: number }): Promise<WireMessage>
  /** A timeline for people: one line a message, faults marked; with the `kcat` or `kafka-consumer-groups` command that shows the same. */
  timeline(options?: TimelineView): string
  /** A capture that Wireshark dissects as Kafka. */
  toPcap(): Uint8Array
  /** Everything needed to look at it again: JSON lines. */
  toReplay(): string
}

/** The protocol-aware proxy between clients and a broker. */
export interface Wire extends AsyncDisposable {
  /** The endpoint `default`. */
  readonly bootstrapServers: readonly string[]
  endpoint(name: string): Promise<WireEndpoint>
  fault(options: WireFaultOptions): WireFault
  readonly faults: readonly WireFault[]
  /** Faults that were asked for, not optional, and never fired. */
  readonly unfired: readonly WireFault[]
  readonly trace: WireTrace
}

export interface WireOptions {
  /** `host:port` of the real broker. */
  target: readonly string[]
  /** TLS towards the broker: true, or with the certificate authority's PEM. The wire's clients speak to it without. */
  ssl?: boolean | { ca?: string }
  /** How many messages the trace keeps with their bytes; older ones keep headers only. Default 10,000. */
  keep?: number
}
