import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import {
  Consumed,
  type HostInfo,
  json,
  KafkaStreams,
  Materialized,
  type ReadOnlyKeyValueStore,
  StreamsBuilder,
  string,
  type ValueAndTimestamp,
} from '#harness/streams'
import {
  APPLICATION,
  type Entry,
  entrySchema,
  historySchema,
  type Item,
  idSchema,
  itemSchema,
  LIMIT,
  type Rating,
  TOPIC,
} from './contract.ts'
import { page } from './page.ts'
import { mostPopular, personalise, type Recommended } from './personal.ts'
import { untilRunning } from './running.ts'

export interface ApiOptions {
  instance?: string
  port?: number
  sessionTimeoutMs?: number
}

export interface Api {
  url: string
  stop(): Promise<void>
}

interface Reply {
  status: number
  body: string
  headers?: Record<string, string>
}

const limitSchema = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(LIMIT.max))
const failed = (status: number, error: string): Reply => ({ status, body: JSON.stringify({ error }) })
const nobodyKnows = () => ({ ...failed(503, 'nobody can say what the history is'), headers: { 'retry-after': '1' } })

class Shop {
  readonly #instance: string
  readonly #server: Server
  readonly #asking = new Set<ReturnType<typeof ask>>()
  #streams: KafkaStreams | undefined

  constructor(instance: string) {
    this.#instance = instance
    this.#server = createServer((request, response) => void this.#serve(request, response))
  }

  async open(ctx: Ctx, { port = 0, sessionTimeoutMs }: ApiOptions): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(port, '127.0.0.1', resolve)
    })
    const own = (this.#server.address() as AddressInfo).port
    const builder = new StreamsBuilder()
    const read = <T>(schema: z.ZodType<T>) => Consumed.with(string, json(schema))
    builder.table(ctx.name(TOPIC.histories), read(historySchema), Materialized.as('of-users'))
    builder.globalTable(ctx.name(TOPIC.items), read(itemSchema), Materialized.as('catalogue'))
    builder.globalTable(ctx.name(TOPIC.recommendations), read(entrySchema), Materialized.as('rows'))
    this.#streams = new KafkaStreams(builder.build(), {
      ...ctx.streamsConfig,
      'application.id': ctx.name(APPLICATION.api),
      'application.server': `127.0.0.1:${own}`,
      'process.id': this.#instance,
      'processing.guarantee': 'exactly_once_v2',
      'session.timeout.ms': sessionTimeoutMs ?? ctx.streamsConfig['session.timeout.ms'],
      'deserialization.exception.handler': {
        handleError: (_, { topic, partition, offset }, error) => {
          ctx.onReject({ topic, partition, offset: `${offset}`, reason: String(error) })
          return { result: 'RESUME', deadLetterQueueRecords: [] }
        },
      },
    })
    try {
      await untilRunning(ctx, this.#streams, [TOPIC.items, TOPIC.histories, TOPIC.recommendations])
    } catch (error) {
      this.#shut()
      throw error
    }
    return own
  }

  async close(): Promise<void> {
    this.#shut()
    await this.#streams?.close()
  }

  #shut(): void {
    this.#server.close()
    this.#server.closeAllConnections()
    for (const one of this.#asking) one.destroy()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '/', ...query] = (request.url ?? '/').split('?')
    if (request.method === 'GET' && path === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page())
      return
    }
    const { status, body, headers } = await this.#reply(request, path, query.join('?')).catch(nobodyKnows)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  }

  async #reply({ method, url = '', headers }: IncomingMessage, path: string, query: string): Promise<Reply> {
    if (method !== 'GET') return failed(405, 'GET is all that can be done here')
    const parts = path.split('/').slice(1)
    const what = parts.with(parts.length > 2 ? 2 : 0, parts.length > 2 ? '*' : (parts[0] ?? '')).join('/')
    if (!['api/popular', 'api/users/*/recommendations', 'api/items/*/similar'].includes(what))
      return failed(404, 'no such path')
    const asked = new URLSearchParams(query).getAll('limit')
    const limit = limitSchema.safeParse(asked[0] ?? String(LIMIT.default))
    if (!limit.success || asked.length > 1) return failed(400, `limit has to be 1 to ${LIMIT.max}`)
    if (what === 'api/popular') return this.#told({}, mostPopular(this.#known()), limit.data, false)
    const id = idSchema.safeParse(decoded(parts[2] ?? ''))
    if (!id.success) return failed(400, 'an id has 1 to 64 characters, in UTF-8 and percent-encoding')
    if (parts[1] === 'items') return this.#similar(id.data, limit.data)
    return this.#forUser(id.data, limit.data, url, headers['x-passed-on'] !== undefined)
  }

  #similar(itemId: string, limit: number): Reply {
    const title = this.#title(itemId)
    if (title === undefined) return failed(404, `${itemId} is not in the catalogue`)
    const near = this.#store<Entry>('rows').get(itemId)?.value.similar ?? []
    const offered = near.filter((one) => this.#title(one.itemId) !== undefined)
    const list = offered.map((one) => ({ itemId: one.itemId, score: one.similarity, reason: 'similar' as const }))
    return this.#told({ itemId, title }, list, limit, false)
  }

  async #forUser(userId: string, limit: number, url: string, passedOn: boolean): Promise<Reply> {
    const streams = this.#streams
    const place = streams?.state() === 'RUNNING' ? streams.queryMetadataForKey('of-users', userId, string) : null
    if (!place) return nobodyKnows()
    if (place.activeHost.port !== (this.#server.address() as AddressInfo).port)
      return passedOn ? nobodyKnows() : this.#passOn(place.activeHost, url)
    const history = this.#store<Rating[]>('of-users').get(userId)?.value ?? []
    const kind = history.length === 0 ? 'popular' : 'personal'
    return this.#told({ userId, kind }, personalise(history, this.#known()), limit, true)
  }

  #passOn({ host, port }: HostInfo, path: string): Promise<Reply> {
    return new Promise((resolve) => {
      const call = ask({ host, port, path, agent: false, headers: { 'x-passed-on': '1' } }, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text
        })
        const by = String(response.headers['x-answered-by'] ?? '')
        response.on('end', () => {
          resolve(response.statusCode === 200 ? { status: 200, body, headers: { 'x-answered-by': by } } : nobodyKnows())
        })
      })
      const timer = setTimeout(() => call.destroy(), 1_900)
      this.#asking.add(call)
      call.on('error', () => resolve(nobodyKnows()))
      call.on('close', () => {
        clearTimeout(timer)
        this.#asking.delete(call)
        resolve(nobodyKnows()) // where nothing was said before
      })
      call.end()
    })
  }

  #told(about: object, all: Recommended[], limit: number, withReason: boolean): Reply {
    const items = all.slice(0, limit).map(({ itemId, score, reason }) => {
      return { itemId, title: this.#title(itemId), score, ...(withReason && { reason }) }
    })
    const headers = { 'x-answered-by': this.#instance.replace(/[^\x21-\x7e]/g, '?') }
    return { status: 200, headers, body: JSON.stringify({ ...about, total: all.length, items }) }
  }

  #known() {
    return [...this.#store<Entry>('rows').all()].map(([itemId, { value }]) => {
      return { ...value, itemId, offered: this.#title(itemId) !== undefined }
    })
  }

  #title(itemId: string): string | undefined {
    return this.#store<Item>('catalogue').get(itemId)?.value.title
  }

  #store<V>(name: string): ReadOnlyKeyValueStore<string, ValueAndTimestamp<V>> {
    if (!this.#streams) throw new Error('not open yet')
    return this.#streams.store(name)
  }
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

export async function startApi(ctx: Ctx, options: ApiOptions = {}): Promise<Api> {
  await whenBrokerAnswers(ctx)
  const shop = new Shop(options.instance ?? 'one')
  const port = await shop.open(ctx, options)
  return { url: `http://127.0.0.1:${port}`, stop: () => shop.close() }
}
