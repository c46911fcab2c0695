import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Consumer, Producer } from 'kafkajs'
import { z } from 'zod'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { chartLibrary } from '#harness/page'
import {
  type Drift,
  driftSchema,
  idSchema,
  MAX_BODY,
  type Metrics,
  MODEL,
  type Model,
  metricsSchema,
  modelSchema,
  orderSchema,
  TOLD,
  TOPIC,
} from './contract.ts'
import { featuresOf } from './features.ts'
import { predict } from './learner.ts'
import { page, policy } from './page.ts'
import { assertTopics, textOf } from './service.ts'

export interface InferenceOptions {
  port?: number
  maxPending?: number
}

export interface Inference {
  url: string
  stop(): Promise<void>
}

type Reply = readonly [status: number, body: object]

const no = (status: number, error: string): Reply => [status, { error }]

class Service {
  readonly #ctx: Ctx
  readonly #maxPending: number
  readonly #consumer: Consumer
  readonly #producer: Producer
  readonly #server: Server
  readonly #next: Record<string, bigint> = {}
  readonly #metrics: Metrics[] = []
  readonly #windows: Drift[] = []
  #model: Model | undefined
  #waiting: { key: string; value: string; timestamp: string }[] = []
  #sending: Promise<void> | undefined

  constructor(ctx: Ctx, maxPending: number) {
    this.#ctx = ctx
    this.#maxPending = maxPending
    const groupId = ctx.name(`view-${randomUUID()}`)
    this.#consumer = ctx.kafka.consumer({
      groupId,
      sessionTimeout: 6_000,
      heartbeatInterval: 500,
      maxWaitTimeInMs: 100,
    })
    this.#producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
    this.#server = createServer((request, response) => void this.#serve(request, response))
  }

  async start(port: number): Promise<Inference> {
    try {
      await new Promise<void>((resolve, reject) => {
        this.#server.once('error', reject).listen({ port, host: '127.0.0.1' }, resolve)
      })
      await this.#producer.connect()
      await this.#consumer.connect()
      const topics = [TOPIC.models, TOPIC.metrics, TOPIC.drift].map((name) => this.#ctx.name(name))
      await this.#consumer.subscribe({ topics, fromBeginning: true })
      await this.#consumer.run({
        autoCommit: false,
        eachBatch: async ({ batch: { topic, partition, messages } }) => {
          for (const { key, value, offset } of messages) this.#read(topic, partition, key, value, offset)
        },
      })
    } catch (error) {
      await this.stop()
      throw error
    }
    return {
      url: `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`,
      stop: () => this.stop(),
    }
  }

  async stop(): Promise<void> {
    this.#server.close()
    this.#server.closeAllConnections()
    while (this.#sending) await this.#sending
    await Promise.all([this.#producer.disconnect(), this.#consumer.disconnect()])
  }

  #read(topic: string, partition: number, key: Buffer | null, value: Buffer | null, offset: string): void {
    if (BigInt(offset) < (this.#next[topic] ?? 0n)) return
    this.#next[topic] = BigInt(offset) + 1n
    try {
      if (!key || textOf(key) !== MODEL) throw new Error('the key is no model')
      const content: unknown = value && JSON.parse(textOf(value))
      if (topic === this.#ctx.name(TOPIC.metrics)) this.#metrics.push(metricsSchema.parse(content))
      else if (topic === this.#ctx.name(TOPIC.drift)) this.#windows.push(driftSchema.parse(content))
      else this.#model = value ? modelSchema.parse(content) : undefined
    } catch (error) {
      this.#ctx.onReject({ topic, partition, offset, reason: `${error}` })
    }
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path] = (request.url ?? '').split('?')
    const route = `${request.method} ${path}`
    if (route === 'GET /') {
      response.setHeader('content-security-policy', policy)
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page())
    } else if (route === 'GET /chart.js') {
      createReadStream(chartLibrary).pipe(response.setHeader('content-type', 'text/javascript'))
    } else {
      const [status, body] = await this.#reply(route, request)
      if (status === 503) response.setHeader('retry-after', '2')
      response.statusCode = status
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    }
  }

  async #reply(route: string, request: IncomingMessage): Promise<Reply> {
    switch (route) {
      case 'GET /api/model': {
        const model = this.#model
        return model ? [200, { version: model.version, seen: model.learner.seen }] : no(503, 'no model')
      }
      case 'GET /api/metrics':
        return [200, { total: this.#metrics.length, metrics: this.#metrics.slice(-TOLD.metrics) }]
      case 'GET /api/drift':
        return [200, { total: this.#windows.length, windows: this.#windows.slice(-TOLD.windows) }]
      case 'POST /api/predict': {
        const bytes = await bodyOf(request).catch(() => undefined)
        return bytes ? this.#predict(bytes) : no(413, `at most ${MAX_BODY} bytes`)
      }
      default:
        return no(404, 'no such thing')
    }
  }

  #predict(bytes: Buffer): Reply {
    let asked: z.infer<typeof orderSchema> & { orderId: string }
    try {
      asked = z.intersection(orderSchema, z.object({ orderId: idSchema })).parse(JSON.parse(textOf(bytes)))
    } catch (error) {
      return no(400, `no order: ${error}`)
    }
    const model = this.#model
    if (!model) return no(503, 'no model')
    if (this.#waiting.length >= this.#maxPending) return no(503, 'too much to write')
    const features = featuresOf(asked)
    const probability = predict(model.learner, features)
    const value = JSON.stringify({ model: model.version, features, probability })
    this.#waiting.push({ key: asked.orderId, value, timestamp: `${Math.floor(this.#ctx.clock.now())}` })
    this.#sending ??= this.#send()
    return [200, { orderId: asked.orderId, probability, model: model.version }]
  }

  async #send(): Promise<void> {
    while (this.#waiting.length > 0) {
      const messages = this.#waiting.slice(0, 500)
      await this.#producer.send({ topic: this.#ctx.name(TOPIC.predictions), messages })
      this.#waiting = this.#waiting.slice(messages.length)
    }
    this.#sending = undefined
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let left = MAX_BODY
  return new Promise((resolve, reject) => {
    request
      .on('data', (chunk: Buffer) => {
        left -= chunk.length
        if (left < 0) reject(new Error('too large'))
        else chunks.push(chunk)
      })
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject)
  })
}

export async function startInference(
  ctx: Ctx,
  { port = 0, maxPending = 10_000 }: InferenceOptions = {},
): Promise<Inference> {
  await whenBrokerAnswers(ctx)
  await assertTopics(ctx, [TOPIC.models, TOPIC.predictions, TOPIC.metrics, TOPIC.drift])
  return new Service(ctx, maxPending).start(port)
}
