import type { Readable } from 'node:stream'

/** Bytes of each stream that are kept; the rest is read and dropped, so that the writer never waits. */
export const captureLimit = 1024 * 1024

/** Text that grows up to the limit. */
export class Captured {
  #parts: string[] = []
  #length = 0

  /** False when it is full. */
  add(part: string): boolean {
    const room = captureLimit - this.#length
    if (room <= 0) return false
    this.#parts.push(part.length > room ? `${part.slice(0, room)}\n… cut at 1 MB\n` : part)
    this.#length += part.length
    return true
  }

  get text(): string {
    if (this.#parts.length > 1) this.#parts = [this.#parts.join('')]
    return this.#parts[0] ?? ''
  }
}

export function capture(stream: Readable, onText: (text: string) => void = () => {}): Captured {
  const captured = new Captured()
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    captured.add(text)
    onText(text)
  })
  stream.on('error', () => {}) // the pipe broke with the process
  return captured
}
