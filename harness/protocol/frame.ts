/** Frames and headers: what stands before a body (protocol guide, "Request Header", "Response Header"). */
import { Reader } from './reader.ts'
import { bodySchema } from './schema.ts'

/** Kafka's own limit for a request (`socket.request.max.bytes`). A length above it means that this is not Kafka. */
export const maximumFrame = 100 * 1024 * 1024

export const apiVersionsKey = 18

/** Cuts a TCP stream into frames, however it was chunked. A frame here includes its four bytes of length. */
export class FrameSplitter {
  private chunks: Buffer[] = []
  private buffered = 0
  private wanted = 4
  private broken = false

  /** What is left where the stream turned out not to be one of Kafka's frames: it passes through as it is from here on. */
  get foreign(): Buffer | undefined {
    return this.broken ? this.chunks[0] : undefined
  }

  /** The frames that this chunk completes. */
  push(chunk: Buffer): Buffer[] {
    this.chunks.push(chunk)
    this.buffered += chunk.length
    if (this.buffered < this.wanted) return []
    let rest = this.chunks.length === 1 ? chunk : Buffer.concat(this.chunks)
    const frames: Buffer[] = []
    for (;;) {
      const length = rest.length < 4 ? 0 : rest.readInt32BE(0)
      this.broken = length < 0 || length > maximumFrame
      this.wanted = 4 + length
      if (this.broken || rest.length < this.wanted) break
      frames.push(rest.subarray(0, this.wanted))
      rest = rest.subarray(this.wanted)
    }
    this.chunks = rest.length > 0 ? [rest] : []
    this.buffered = rest.length
    return frames
  }
}

export interface RequestHeader {
  readonly apiKey: number
  readonly apiVersion: number
  readonly correlationId: number
  readonly clientId: string | null
  /** Where the body begins in the frame. */
  readonly bodyAt: number
}

/** Reads the header of a request's frame. Of an unknown API only the fixed part and the client.id are read. */
export function readRequestHeader(frame: Buffer): RequestHeader {
  const reader = new Reader(frame, 4)
  const [apiKey, apiVersion, correlationId] = [reader.int16(), reader.int16(), reader.int32()]
  const length = reader.int16()
  const clientId = length < 0 ? null : reader.text(length)
  if (bodySchema(apiKey, apiVersion, 'request')?.flexible) skipTags(reader)
  return { apiKey, apiVersion, correlationId, clientId, bodyAt: reader.at }
}

/** What stands before a request's body of so many bytes, the frame's length included. An API that is not known gets the header without tags. */
export function requestHeader(
  { apiKey, apiVersion, correlationId, clientId }: Omit<RequestHeader, 'bodyAt'>,
  bodyLength: number,
): Buffer {
  const flexible = bodySchema(apiKey, apiVersion, 'request')?.flexible
  const name = Buffer.from(clientId ?? '')
  const header = Buffer.alloc(14 + name.length + (flexible ? 1 : 0))
  header.writeInt32BE(header.length - 4 + bodyLength, 0)
  header.writeInt16BE(apiKey, 4)
  header.writeInt16BE(apiVersion, 6)
  header.writeInt32BE(correlationId, 8)
  header.writeInt16BE(clientId === null ? -1 : name.length, 12)
  name.copy(header, 14)
  return header
}

/** Where the body of a response begins. ApiVersions has the old header in every version, so that old clients can read it (KIP-511). */
export function responseBodyAt(frame: Buffer, apiKey: number, apiVersion: number): number {
  const reader = new Reader(frame, 8)
  if (apiKey !== apiVersionsKey && bodySchema(apiKey, apiVersion, 'response')?.flexible) skipTags(reader)
  return reader.at
}

/** A whole frame of a response around a body. */
export function responseFrame(apiKey: number, apiVersion: number, correlationId: number, body: Buffer): Buffer {
  const flexible = apiKey !== apiVersionsKey && bodySchema(apiKey, apiVersion, 'response')?.flexible
  const header = Buffer.alloc(flexible ? 9 : 8)
  header.writeInt32BE(header.length - 4 + body.length, 0)
  header.writeInt32BE(correlationId, 4)
  return Buffer.concat([header, body])
}

function skipTags(reader: Reader): void {
  for (let left = reader.uvarint(); left > 0; left -= 1) {
    reader.uvarint()
    reader.take(reader.uvarint())
  }
}
