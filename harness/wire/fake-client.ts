/** A client for the tests of this room: sends frames as it is told and hands over what comes back. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { FrameSplitter } from '../protocol/index.ts'

export class FakeClient implements Disposable {
  readonly socket: Socket
  /** Resolves when the connection has ended, by either side. */
  readonly closed: Promise<void>
  readonly received: Buffer[] = []
  readonly #waiting: { count: number; resolve: () => void; reject: (error: Error) => void }[] = []

  constructor(address: string) {
    const [host, port] = address.split(':')
    const splitter = new FrameSplitter()
    this.socket = connect({ host, port: Number(port), noDelay: true })
    this.socket.on('error', () => {})
    this.closed = once(this.socket, 'close').then(() => {
      for (const { reject } of this.#waiting) reject(new Error('the connection was closed'))
    })
    this.socket.on('data', (chunk: Buffer) => {
      this.received.push(...splitter.push(chunk))
      for (const { count, resolve } of this.#waiting) if (this.received.length >= count) resolve()
    })
  }

  send(bytes: Buffer): void {
    this.socket.write(bytes)
  }

  /** Resolves when so many responses have arrived in all; rejects when the connection is closed before. */
  async responses(count: number): Promise<Buffer[]> {
    if (this.received.length < count) {
      await new Promise<void>((resolve, reject) => this.#waiting.push({ count, resolve, reject }))
    }
    return this.received.slice(0, count)
  }

  [Symbol.dispose](): void {
    this.socket.destroy()
  }
}
