import type { Ctx } from '#harness/kata'
import type { LogEvent } from './contract.ts'
import { ask, type IndexAnswer, isPassing } from './index-client.ts'

const WAIT_MS = { first: 100, longest: 2_000 } as const

const keyword = { type: 'keyword', ignore_above: 1_024 }
const text = { type: 'text' }

const MAPPING = {
  dynamic: false,
  properties: {
    '@timestamp': { type: 'date' },
    service: keyword,
    level: keyword,
    format: keyword,
    message: text,
    trace: text,
    reason: text,
    request: {
      properties: {
        client: keyword,
        method: keyword,
        path: keyword,
        status: { type: 'short' },
        bytes: { type: 'long' },
      },
    },
  },
}

interface BulkItem {
  status: number
  error?: { type: string; reason: string }
}

/** Events in the index, one document each. */
export class Documents {
  readonly #ctx: Ctx
  readonly #url: string
  readonly #stopping: AbortSignal
  readonly #made = new Set<string>()

  constructor(ctx: Ctx, url: string, stopping: AbortSignal) {
    this.#ctx = ctx
    this.#url = url
    this.#stopping = stopping
  }

  /** Why the index refuses some of them for good, by their place; undefined when it was told to stop before. */
  async write(events: readonly LogEvent[], heartbeat: () => Promise<void>): Promise<Map<number, string> | undefined> {
    const refused = new Map<number, string>()
    let left = events.map((event, n) => ({ event, n }))
    for (let wait: number = WAIT_MS.first; left.length > 0; wait = Math.min(2 * wait, WAIT_MS.longest)) {
      const items = await this.#tried(left.map(({ event }) => event))
      if (this.#stopping.aborted) return undefined
      left = left.filter(({ n }, place) => {
        const item = items?.[place]
        if (!item || isPassing(item.status) || item.status === 403) return true
        if (item.status >= 300) refused.set(n, `${item.error?.type}: ${item.error?.reason}`)
        return false
      })
      if (left.length === 0) break
      await heartbeat()
      await this.#ctx.clock.sleep(wait, this.#stopping).catch(() => {})
    }
    return refused
  }

  /** An item for each; undefined where nothing came of it. */
  async #tried(events: readonly LogEvent[]): Promise<BulkItem[] | undefined> {
    try {
      const names = events.map((event) => this.#indexOf(event))
      for (const name of new Set(names)) await this.#make(name)
      const lines = events.flatMap((event, n) => [
        JSON.stringify({ index: { _index: names[n], _id: event.id } }),
        JSON.stringify(documentOf(event)),
      ])
      const { status, body } = await this.#ask('POST', '/_bulk', `${lines.join('\n')}\n`)
      if (status !== 200) return undefined
      return (body as { items: { index: BulkItem }[] }).items.map(({ index }) => index)
    } catch {
      return undefined
    }
  }

  async #make(name: string): Promise<void> {
    if (this.#made.has(name)) return
    const { status, body } = await this.#ask('PUT', `/${encodeURIComponent(name)}`, { mappings: MAPPING })
    const { error } = body as { error?: { type?: string } }
    if (status !== 200 && error?.type !== 'resource_already_exists_exception') throw new Error(`${name}: ${status}`)
    this.#made.add(name)
  }

  #indexOf({ at }: LogEvent): string {
    return `${this.#ctx.name('logs')}-${new Date(at).toISOString().slice(0, 10).replaceAll('-', '.')}`
  }

  #ask(method: string, path: string, body: object | string): Promise<IndexAnswer> {
    return ask(this.#url, method, path, body, this.#stopping)
  }
}

function documentOf({ id: _, at, ...rest }: LogEvent): object {
  return { '@timestamp': new Date(at).toISOString(), ...rest }
}
