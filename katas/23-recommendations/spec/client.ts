/** The API as a program calls it. */
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { expect as answer, settings, spec } from 'pactum'
import { type About, eventually, expect, type Text } from '#harness'
import { means } from './means.ts'

settings.setLogLevel('SILENT')

type Call = ReturnType<typeof spec>
type Response = Awaited<ReturnType<Call['toss']>>

export interface Listed {
  itemId: string
  title: string
  score: number
  reason?: 'similar' | 'popular'
}

export interface Answer {
  userId?: string
  itemId?: string
  title?: string
  kind?: 'personal' | 'popular'
  total: number
  items: Listed[]
}

const exactly = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

const text = { type: 'string' }
const whole = { type: 'integer', minimum: 0 }
const plain = { itemId: text, title: text, score: whole }
const list = (item: Readonly<Record<string, object>>) => ({
  total: whole,
  items: { type: 'array', items: exactly(item) },
})

/** The contract of the API, as JSON schemas: what the comment in `src/api.ts` says. */
const schemas = {
  popular: exactly(list(plain)),
  similar: exactly({ itemId: text, title: text, ...list(plain) }),
  recommendations: exactly({
    userId: text,
    kind: { enum: ['personal', 'popular'] },
    ...list({ ...plain, reason: { enum: ['similar', 'popular'] } }),
  }),
}

const errorSchema = {
  type: 'object',
  properties: { error: { type: 'string', pattern: '\\S' } },
  required: ['error'],
}

/** Without its parameters. */
const typeOf = (contentType: unknown) => String(contentType).split(';')[0]

export class Client {
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  ask(path: string, method = 'GET'): Promise<Response> {
    return spec().withMethod(method).withPath(`${this.url}${path}`).withRequestTimeout(10_000).toss()
  }

  /** The path as it stands, which neither fetch nor pactum leave alone. */
  async raw(path: string): Promise<{ status: number; body: Answer }> {
    const { hostname, port } = new URL(this.url)
    const [response] = (await once(get({ hostname, port, path, agent: false }), 'response')) as [IncomingMessage]
    return { status: response.statusCode ?? 0, body: (await json(response)) as Answer }
  }

  popular(query = ''): Promise<Answer> {
    return this.#answer(`/api/popular${query}`, schemas.popular)
  }

  similar(item: string, query = ''): Promise<Answer> {
    return this.#answer(`/api/items/${encodeURIComponent(item)}/similar${query}`, schemas.similar)
  }

  for(user: string, query = ''): Promise<Answer> {
    return this.#answer(`/api/users/${encodeURIComponent(user)}/recommendations${query}`, schemas.recommendations)
  }

  /** Until the answer is this one. */
  async comes<T>(look: () => Promise<T>, wanted: T, why: Text, timeoutMs = 8_000): Promise<void> {
    await eventually(look, {
      until: (seen) => JSON.stringify(seen) === JSON.stringify(wanted),
      timeoutMs,
      description: means.answers(JSON.stringify(wanted), why),
    })
  }

  /** Refused with one of these statuses, and the reason as JSON. */
  async refuses(path: string, status: number | readonly number[], about: About, method = 'GET'): Promise<void> {
    // Pactum decodes a path on its own account, and fails where it is no UTF-8.
    const response = await fetch(`${this.url}${path}`, { method, signal: AbortSignal.timeout(10_000) })
    const right = [status].flat()
    expect(response.status, about).toBe(right.find((one) => one === response.status) ?? right[0])
    expect(typeOf(response.headers.get('content-type')), means.jsonType).toBe('application/json')
    const body = await response.text()
    expect(misfit(jsonOf(body), errorSchema), means.errorSchema).toBe('')
  }

  async #answer(path: string, schema: object): Promise<Answer> {
    const response = await this.ask(path)
    expect(response.statusCode, means.answerStatus(path)).toBe(200)
    expect(typeOf(response.headers['content-type']), means.jsonType).toBe('application/json')
    expect(misfit(response.json, schema), means.answerSchema(path)).toBe('')
    return response.json as Answer
  }
}

/** Undefined where it is none. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function misfit(json: unknown, schema: object): string {
  try {
    answer(json).should.have.jsonSchema(schema)
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

/** `tea 12, cup 7`: items and scores, in order. */
export const listOf = ({ items }: Answer): string => items.map(({ itemId, score }) => `${itemId} ${score}`).join(', ')
