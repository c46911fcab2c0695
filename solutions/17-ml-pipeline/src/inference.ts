import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { chartLibrary } from '#harness/page'
import { idSchema, MAX_BODY, orderSchema, TOPIC } from './contract.ts'
import { featuresOf } from './features.ts'
import { predict } from './learner.ts'
import { PredictionLog } from './log.ts'
import { PAGE_POLICY, page } from './page.ts'
import { jsonOf } from './reading.ts'
import { topicsAreThere } from './running.ts'
import { View } from './view.ts'

export interface InferenceOptions {
  port?: number
  maxPending?: number
}

export interface Inference {
  url: string
  stop(): Promise<void>
}

/** What is answered in place of 200. */
class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const askedSchema = orderSchema.extend({ orderId: idSchema })

export async function startInference(
  ctx: Ctx,
  { port = 0, maxPending = 10_000 }: InferenceOptions = {},
): Promise<Inference> {
  await whenBrokerAnswers(ctx)
  await topicsAreThere(ctx, [TOPIC.models, TOPIC.predictions, TOPIC.metrics, TOPIC.drift])
  const library = await readFile(chartLibrary)
  const view = await View.open(ctx)
  let log: PredictionLog | undefined
  try {
    log = await PredictionLog.open(ctx, maxPending)
    const here = { view, log, library }
    const server = createServer((request, response) => {
      answer(request, response, here).catch((error: unknown) => refuse(response, error))
    })
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      async stop() {
        server.close()
        server.closeAllConnections()
        await log!.close()
        await view.close()
      },
    }
  } catch (error) {
    await log?.close()
    await view.close()
    throw error
  }
}

interface Here {
  view: View
  log: PredictionLog
  library: Buffer
}

const METHODS: Readonly<Record<string, string>> = {
  '/': 'GET',
  '/chart.js': 'GET',
  '/api/predict': 'POST',
  '/api/model': 'GET',
  '/api/metrics': 'GET',
  '/api/drift': 'GET',
}

async function answer(request: IncomingMessage, response: ServerResponse, here: Here): Promise<void> {
  const path = (request.url ?? '/').replace(/\?.*$/s, '')
  const method = Object.hasOwn(METHODS, path) ? METHODS[path] : undefined
  if (method === undefined) throw new Refusal(404, 'there is nothing here')
  if (request.method !== method) throw new Refusal(405, `there is nothing here but for ${method}`)
  if (path === '/') return send(response, page(), { 'content-type': HTML, 'content-security-policy': PAGE_POLICY })
  if (path === '/chart.js') return send(response, here.library, { 'content-type': 'text/javascript; charset=utf-8' })
  const body = path === '/api/predict' ? predicted(await bodyOf(request), here) : told(path, here.view)
  response.writeHead(200, JSON_HEADERS).end(JSON.stringify(body))
}

function told(path: string, { metrics, windows, model }: View): object {
  if (path === '/api/metrics') return { total: metrics.total, metrics: metrics.last }
  if (path === '/api/drift') return { total: windows.total, windows: windows.last }
  if (!model) throw noModel()
  return { version: model.version, seen: model.learner.seen }
}

/** Without a pause between the look at the model and the answer: one version has both. */
function predicted(body: Buffer, { view, log }: Here): object {
  const { orderId, ...order } = orderOf(body)
  const { model } = view
  if (!model) throw noModel()
  if (log.isFull) throw new Refusal(503, 'too many predictions are still to be written')
  const features = featuresOf(order)
  const probability = predict(model.learner, features)
  log.add(orderId, { model: model.version, features, probability })
  return { orderId, probability, model: model.version }
}

const noModel = () => new Refusal(503, 'there is no model yet')

function orderOf(body: Buffer): z.infer<typeof askedSchema> {
  try {
    return askedSchema.parse(jsonOf(body))
  } catch (error) {
    throw new Refusal(400, error instanceof z.ZodError ? z.prettifyError(error) : 'the body is no JSON in UTF-8')
  }
}

/** Bytes are counted, and decoded when all are there: a letter may lie in two chunks. */
function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      // What comes after the limit is read on and thrown away: a client that is still sending does not look at answers.
      if (size > MAX_BODY) reject(new Refusal(413, `the body has more than ${MAX_BODY} bytes`))
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', reject)
  })
}

const HTML = 'text/html; charset=utf-8'
const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

function send(response: ServerResponse, body: string | Buffer, headers: Record<string, string>): void {
  response.writeHead(200, headers).end(body)
}

function refuse(response: ServerResponse, error: unknown): void {
  const status = error instanceof Refusal ? error.status : 503
  const headers = { ...JSON_HEADERS, ...(status === 503 ? { 'retry-after': '1' } : {}) }
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, headers).end(JSON.stringify({ error: (error as Error).message }))
}
