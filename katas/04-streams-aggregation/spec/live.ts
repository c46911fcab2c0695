/** Counts fed straight into the topic, and a client of the dashboard as a browser is one. */
import { eventually, type Position, say, type Text, type Topics } from '#harness'
import type { Count } from '../src/index.ts'
import { keyOf, START, WINDOW } from './clicks.ts'
import { means } from './means.ts'

/** A count of the n-th window after `START`. */
export const count = (n: number, category: string, value: number): Count => ({
  category,
  start: START + n * WINDOW,
  end: START + (n + 1) * WINDOW,
  count: value,
})

/** One partition: what comes last was written last. */
export async function createCounts(topics: Topics): Promise<void> {
  await topics.create('click-counts')
}

export const recordOf = (one: Count) => ({ key: keyOf(one), value: String(one.count) })

export function feedCounts(topics: Topics, counts: readonly Count[]): Promise<Position[]> {
  return topics.produce('click-counts', counts.map(recordOf))
}

export type Message = { type: 'state'; counts: Count[] } | { type: 'update' | 'remove'; count: Count }

export class LiveClient implements Disposable {
  readonly messages: Message[] = []
  readonly #socket: WebSocket
  /** Whether the connection has ended. */
  ended = false

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('close', () => {
      this.ended = true
    })
    socket.addEventListener('message', ({ data }) => this.messages.push(JSON.parse(String(data)) as Message))
  }

  static async open(url: string): Promise<LiveClient> {
    const socket = new WebSocket(`${url.replace('http:', 'ws:')}/live`)
    const client = new LiveClient(socket)
    const opened = Promise.withResolvers<void>()
    socket.addEventListener('open', () => opened.resolve())
    socket.addEventListener('error', () => opened.reject(new Error(say(means.noLive))))
    await opened.promise
    return client
  }

  /** All counts that the client knows by its messages so far. */
  get counts(): Record<string, number> {
    const known = new Map<string, number>()
    for (const message of this.messages) {
      if (message.type === 'state') known.clear()
      const counts = message.type === 'state' ? message.counts : [message.count]
      for (const one of counts)
        if (message.type === 'remove') known.delete(keyOf(one))
        else known.set(keyOf(one), one.count)
    }
    return Object.fromEntries([...known].sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** Until the client knows these counts and no others. */
  async knows(counts: readonly Count[], why?: Text): Promise<void> {
    const expected = Object.fromEntries(
      counts.map((one) => [keyOf(one), one.count]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
    )
    await eventually(() => this.counts, {
      until: (seen) => JSON.stringify(seen) === JSON.stringify(expected),
      description: means.knows(JSON.stringify(expected), why),
    })
  }

  [Symbol.dispose](): void {
    this.#socket.close()
  }
}
