/** One message of the trace, decoded when its body is asked for. */
import {
  apiName,
  apiVersionsKey,
  type Body,
  bodySchema,
  type Direction,
  decode,
  readRequestHeader,
  responseBodyAt,
} from '../protocol/index.ts'
import type { WireMessage } from './types.ts'

/** What is known of a message without its body. Plain values: this is what a replay file keeps. */
export type MessageFacts = Omit<WireMessage, 'api' | 'bytes' | 'body' | 'fault'>

export class TracedMessage implements WireMessage {
  readonly facts: MessageFacts
  readonly bytes: number
  /** The request that a response answers. */
  readonly request: TracedMessage | undefined
  fault?: string
  #frame: Buffer | undefined
  #body: Body | undefined
  #decoded = false

  constructor(facts: MessageFacts, frame: Buffer | undefined, bytes: number, request?: TracedMessage) {
    this.facts = facts
    this.#frame = frame
    this.bytes = bytes
    this.request = request
  }

  get seq(): number {
    return this.facts.seq
  }
  get at(): number {
    return this.facts.at
  }
  get direction(): Direction {
    return this.facts.direction
  }
  get api(): string {
    return apiName(this.facts.apiKey)
  }
  get apiKey(): number {
    return this.facts.apiKey
  }
  get apiVersion(): number {
    return this.facts.apiVersion
  }
  get correlationId(): number {
    return this.facts.correlationId
  }
  get clientId(): string | null {
    return this.facts.clientId
  }
  get endpoint(): string {
    return this.facts.endpoint
  }
  get node(): number {
    return this.facts.node
  }
  get connection(): number {
    return this.facts.connection
  }

  /** The frame as it came, length included; undefined once the trace has let it go. */
  get frame(): Buffer | undefined {
    return this.#frame
  }

  get body(): Readonly<Record<string, unknown>> | undefined {
    if (!this.#decoded) {
      this.#decoded = true
      this.#body = this.#frame && decodeFrame(this.facts, this.#frame)
    }
    return this.#body
  }

  /** Lets bytes and body go: the trace keeps so much and no more. */
  forget(): void {
    this.#frame = undefined
    this.#body = undefined
    this.#decoded = true
  }
}

/** Decodes a frame's body; undefined where API or version are unknown or the bytes do not fit the schema. */
export function decodeFrame(facts: MessageFacts, frame: Buffer): Body | undefined {
  const { apiKey, apiVersion, direction } = facts
  const body = tryDecode(apiKey, apiVersion, direction, frame)
  // a broker that does not know the version of an ApiVersions request answers with version 0 (KIP-511)
  if (!body && apiKey === apiVersionsKey && direction === 'response') return tryDecode(apiKey, 0, direction, frame)
  return body
}

function tryDecode(apiKey: number, apiVersion: number, direction: Direction, frame: Buffer): Body | undefined {
  const schema = bodySchema(apiKey, apiVersion, direction)
  if (!schema) return undefined
  try {
    return decode(schema, bodyOf(apiKey, apiVersion, direction, frame))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The bytes of a frame behind its header. Throws RangeError where the header is broken. */
export function bodyOf(apiKey: number, apiVersion: number, direction: Direction, frame: Buffer): Buffer {
  const at = direction === 'request' ? readRequestHeader(frame).bodyAt : responseBodyAt(frame, apiKey, apiVersion)
  return frame.subarray(at)
}
