import type { WebSocket } from 'ws'
import { MAX_WAITING_BYTES } from './live.ts'

/** One client: gets a snapshot, then changes, as many as it takes. What would wait beyond the bound is left out, and a new snapshot makes up for it. */
export class Watcher {
  readonly #socket: WebSocket
  readonly #snapshot: () => Buffer
  /** Bytes of the snapshot that is on its way: it waits beside the bound. */
  #snapshotBytes = 0
  #isBehind = false

  constructor(socket: WebSocket, snapshot: () => Buffer) {
    this.#socket = socket
    this.#snapshot = snapshot
    this.#begin()
  }

  /** In one go with the making of the change: none falls between a snapshot and what follows it. */
  offer(change: Buffer): void {
    if (this.#isBehind) return
    const waiting = this.#socket.bufferedAmount - this.#snapshotBytes
    if (waiting + change.length > MAX_WAITING_BYTES) this.#isBehind = true
    else this.#socket.send(change, { binary: false }, this.#sent)
  }

  #begin(): void {
    const snapshot = this.#snapshot()
    this.#isBehind = false
    this.#snapshotBytes = snapshot.length
    this.#socket.send(snapshot, { binary: false }, (error) => {
      this.#snapshotBytes = 0
      this.#sent(error)
    })
  }

  /** The kernel has taken a message. When it has taken all of them, who was left behind begins anew. */
  readonly #sent = (error?: Error | null): void => {
    if (!error && this.#isBehind && this.#socket.bufferedAmount === 0) this.#begin()
  }
}
