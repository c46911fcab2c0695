import type { Duplex } from 'node:stream'
import { afterPatience } from '../patience/index.ts'
import { FrameReader, frame } from './frames.ts'
import { readMessage } from './messages.ts'
import type { FromHost, Request, ToHost } from './protocol.ts'

type Answer = Extract<FromHost, { id: number; t: 'result' | 'threw' | 'refused' }>
type Event = Exclude<FromHost, Answer>

interface Pending {
  resolve(answer: Answer): void
  reject(reason: unknown): void
  /** Of a machine that does nothing else; `onLate` is told how long it was on this one. */
  limit: { ms: number; onLate: (waitedMs: number) => void } | undefined
  timer: Disposable | undefined
}

export interface LinkOptions {
  onEvent(event: Event): void
  /** What came was no frame of ours: nothing after it can be understood. */
  onBroken(error: unknown): void
}

/** The spec's end of the channel: requests and their answers, time limits, and what the host tells unasked. */
export class Link {
  readonly #socket: Duplex
  readonly #options: LinkOptions
  readonly #pending = new Map<number, Pending>()
  #nextId = 1
  #closed: { reason: unknown } | undefined
  #paused = false

  constructor(socket: Duplex, options: LinkOptions) {
    this.#socket = socket
    this.#options = options
    const reader = new FrameReader()
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const value of reader.push(chunk)) this.#receive(readMessage(value))
      } catch (error) {
        socket.destroy()
        options.onBroken(error)
      }
    })
    socket.on('error', () => {}) // the process is gone: its end says more
  }

  /** Asks the host; rejects when the process is gone, or what is asked cannot be copied. `onLate` is called when there is no answer after so many ms; it does not settle the promise. */
  async request(request: Request, limit?: Pending['limit']): Promise<Answer> {
    if (this.#closed) throw this.#closed.reason
    const id = this.#nextId++
    const bytes = frame({ ...request, id })
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const pending: Pending = { resolve, reject, limit, timer: undefined }
    this.#pending.set(id, pending)
    if (!this.#paused) start(pending)
    this.#socket.write(bytes)
    return promise
  }

  send(message: ToHost): void {
    if (!this.#closed) this.#socket.write(frame(message))
  }

  /** Time limits stand still while the subject does. */
  pause(): void {
    this.#paused = true
    for (const { timer } of this.#pending.values()) timer?.[Symbol.dispose]()
  }

  resume(): void {
    this.#paused = false
    for (const pending of this.#pending.values()) start(pending)
  }

  /** Says to the host that nothing more is asked: it ends. */
  hangUp(): void {
    this.#socket.end()
  }

  /** Rejects what is pending and what comes later. */
  close(reason: unknown): void {
    if (this.#closed) return
    this.#closed = { reason }
    for (const { reject, timer } of this.#pending.values()) {
      timer?.[Symbol.dispose]()
      reject(reason)
    }
    this.#pending.clear()
  }

  #receive(message: FromHost | undefined): void {
    if (!message) return
    if (message.t !== 'result' && message.t !== 'threw' && message.t !== 'refused') {
      this.#options.onEvent(message)
      return
    }
    const pending = this.#pending.get(message.id)
    if (!pending) return
    this.#pending.delete(message.id)
    pending.timer?.[Symbol.dispose]()
    pending.resolve(message)
  }
}

function start(pending: Pending): void {
  if (pending.limit) pending.timer = afterPatience(pending.limit.ms, pending.limit.onLate)
}
