/** Counts fed straight into the topic, and a client of the dashboard as a browser is one. */
import { eventually, type Position, say, type Topics } from '#harness'
import type { Count } from '../src/index.ts'
import { keyOf, START, WINDOW } from './clicks.ts'

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

export function feedCounts(topics: Topics, counts: readonly Count[]): Promise<Position[]> {
  return topics.produce(
    'click-counts',
    counts.map((one) => ({ key: keyOf(one), value: String(one.count) })),
  )
}

export type Message = { type: 'state'; counts: Count[] } | { type: 'update' | 'remove'; count: Count }

export class LiveClient implements Disposable {
  readonly messages: Message[] = []
  readonly #socket: WebSocket

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.messages.push(JSON.parse(String(data)) as Message))
  }

  static async open(url: string): Promise<LiveClient> {
    const socket = new WebSocket(`${url.replace('http:', 'ws:')}/live`)
    const client = new LiveClient(socket)
    const opened = Promise.withResolvers<void>()
    socket.addEventListener('open', () => opened.resolve())
    socket.addEventListener('error', () =>
      opened.reject(new Error(say({ en: 'no WebSocket at /live', ru: 'на /live нет WebSocket' }))),
    )
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
  async knows(counts: readonly Count[]): Promise<void> {
    const expected = Object.fromEntries(
      counts.map((one) => [keyOf(one), one.count]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
    )
    await eventually(() => this.counts, {
      until: (seen) => JSON.stringify(seen) === JSON.stringify(expected),
      description: {
        en: `a client of /live knows by its messages: ${JSON.stringify(expected)}`,
        ru: `клиент /live знает по сообщениям: ${JSON.stringify(expected)}`,
      },
    })
  }

  [Symbol.dispose](): void {
    this.#socket.close()
  }
}
