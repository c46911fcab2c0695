/** The index itself, past every wire. */
import { type AboutWait, type Component, eventually, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'

export interface Hit {
  id: string
  index: string
  document: Record<string, unknown>
}

export interface Answer {
  status: number
  body: unknown
}

export class IndexOfLogs {
  readonly url: string
  /** `…logs-*` of this test. */
  readonly pattern: string
  readonly #beginning: string

  constructor(component: Component, topics: Topics) {
    this.url = component.endpoints['http']!
    this.#beginning = topics.name('logs')
    this.pattern = `${this.#beginning}-*`
  }

  async ask(method: string, path: string, body?: object | string): Promise<Answer> {
    const isText = typeof body === 'string'
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: { 'content-type': isText ? 'application/x-ndjson' : 'application/json' },
      ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
    })
    return { status: answer.status, body: await answer.json() }
  }

  /** Of a day, as `2026.11.30`. */
  name(day: string): string {
    return `${this.#beginning}-${day}`
  }

  /** By id, as texts. */
  async documents(): Promise<Hit[]> {
    await this.ask('POST', `/${this.pattern}/_refresh`)
    const { body } = await this.ask('POST', `/${this.pattern}/_search?ignore_unavailable=true`, { size: 10_000 })
    const { hits } = body as {
      hits: { hits: { _id: string; _index: string; _source: Record<string, unknown> }[] }
    }
    return hits.hits
      .map(({ _id, _index, _source }) => ({
        id: _id,
        index: _index.replace(this.#beginning, 'logs'),
        document: _source,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  async search(body: object): Promise<{
    hits: { total: { value: number }; hits: { _source: Record<string, unknown> }[] }
    aggregations?: Record<string, { buckets: { key: unknown; doc_count: number }[] }>
  }> {
    return (await this.ask('POST', `/${this.pattern}/_search`, body)).body as never
  }

  /** Until there are so many documents. */
  async has(count: number, description: AboutWait): Promise<Hit[]> {
    return eventually(() => this.documents(), {
      until: (all) => all.length === count,
      timeoutMs: 20_000,
      description,
    })
  }

  /** As a right indexer does it. */
  async put(events: readonly Lab.LogEvent[]): Promise<void> {
    const keyword = { type: 'keyword', ignore_above: 1_024 }
    const properties = {
      '@timestamp': { type: 'date' },
      ...{ service: keyword, level: keyword, format: keyword },
      ...{ message: { type: 'text' }, trace: { type: 'text' }, reason: { type: 'text' } },
    }
    const days = new Set(events.map(({ at }) => dayOf(at)))
    for (const day of days) await this.ask('PUT', `/${this.name(day)}`, { mappings: { dynamic: false, properties } })
    const lines = events.flatMap(({ id, at, ...rest }) => [
      { index: { _index: this.name(dayOf(at)), _id: id } },
      { '@timestamp': new Date(at).toISOString(), ...rest },
    ])
    await this.ask('POST', '/_bulk?refresh=true', `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`)
  }
}

export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10).replaceAll('-', '.')
