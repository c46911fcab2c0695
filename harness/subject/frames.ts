import { deserialize, serialize } from 'node:v8'

/**
 * Messages between a spec's process and a subject: 4 bytes of length (big endian), then the value as V8's structured
 * clone. Not Node's own IPC channel: rubbish written to that one by the child is an uncaught exception in the parent.
 */
export function frame(value: unknown): Buffer {
  const body = serialize(value)
  const head = Buffer.allocUnsafe(4)
  head.writeUInt32BE(body.length)
  return Buffer.concat([head, body])
}

/** The descriptor of the channel in the subject's process. */
export const channelFd = 3

/** Longest frame that is accepted, in bytes. */
export const frameLimit = 64 * 1024 * 1024

/** Cuts a byte stream back into values, whatever the chunks. Throws on what is no frame. */
export class FrameReader {
  #chunks: Buffer[] = []
  #length = 0;

  *push(chunk: Buffer): Generator<unknown> {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    while (this.#length >= 4) {
      const size = this.#head().readUInt32BE(0)
      if (size > frameLimit) throw new RangeError(`a message of ${size} bytes`)
      if (this.#length < 4 + size) return
      const bytes = this.#join()
      this.#chunks = [bytes.subarray(4 + size)]
      this.#length -= 4 + size
      yield deserialize(bytes.subarray(4, 4 + size))
    }
  }

  #head(): Buffer {
    return (this.#chunks[0]?.length ?? 0) >= 4 ? this.#chunks[0]! : this.#join()
  }

  #join(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)]
    return this.#chunks[0] ?? Buffer.alloc(0)
  }
}
