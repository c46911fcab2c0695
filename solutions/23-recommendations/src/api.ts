import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { ANSWERED_BY, type Answer, ASKED_BY, askOther } from './asking.ts'
import { type Item, LIMIT, TOPIC } from './contract.ts'
import { PAGE_POLICY, page } from './page.ts'
import { mostPopular, personalise, type Recommended } from './personal.ts'
import { topicsAreThere } from './running.ts'
import { State } from './state.ts'

export interface ApiOptions {
  instance?: string
  port?: number
  sessionTimeoutMs?: number
}

export interface Api {
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

const notAtHand = () => new Refusal(503, "the user's history is not at hand at the moment")

interface Question {
  /** As it came, for whoever it is passed on to. */
  url: string
  path: string
  limit: number
  passedOn: boolean
}

export async function startApi(
  ctx: Ctx,
  { instance = 'one', port = 0, sessionTimeoutMs }: ApiOptions = {},
): Promise<Api> {
  await whenBrokerAnswers(ctx)
  await topicsAreThere(ctx, [TOPIC.items, TOPIC.histories, TOPIC.recommendations])
  const stopping = new AbortController()
  let state: State | undefined
  const server = createServer((request, response) => {
    answer(request, response, { state, instance, stopping: stopping.signal }).catch((error: unknown) => {
      const status = error instanceof Refusal ? error.status : 503
      if (status === 503) response.setHeader('retry-after', '1')
      if (status === 405) response.setHeader('allow', 'GET')
      sendJson(response, status, { error: error instanceof Error ? error.message : String(error) })
    })
  })
  const close = () => {
    server.close()
    stopping.abort()
    server.closeAllConnections()
  }
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const { port: taken } = server.address() as AddressInfo
  try {
    state = await State.open(ctx, { instance, port: taken, sessionTimeoutMs })
  } catch (error) {
    close()
    throw error
  }
  return {
    url: `http://127.0.0.1:${taken}`,
    async stop() {
      close()
      await state?.close()
    },
  }
}

interface Here {
  state: State | undefined
  instance: string
  stopping: AbortSignal
}

async function answer(request: IncomingMessage, response: ServerResponse, here: Here): Promise<void> {
  const { url = '/', method } = request
  const path = url.replace(/\?.*$/s, '')
  if (method !== 'GET') throw new Refusal(405, 'there is nothing here but for GET')
  if (path === '/') return sendPage(response)
  if (!path.startsWith('/api/')) throw new Refusal(404, 'there is nothing here')
  const question = { url, path, limit: limitOf(url), passedOn: request.headers[ASKED_BY] !== undefined }
  const { status, headers, body } = await reply(question, here)
  response.writeHead(status, { ...JSON_HEADERS, ...headers })
  response.end(body)
}

async function reply(question: Question, { state, instance, stopping }: Here): Promise<Answer> {
  if (!state) throw notAtHand()
  const own = (content: object): Answer => {
    return { status: 200, headers: { [ANSWERED_BY]: encodeURIComponent(instance) }, body: JSON.stringify(content) }
  }
  const { path, limit } = question
  if (path === '/api/popular') return own(listed(mostPopular(state.known()), limit, state, false))
  const [, kind, part] =
    /^\/api\/(users(?=\/[^/]*\/recommendations$)|items(?=\/[^/]*\/similar$))\/([^/]*)\//.exec(path) ?? []
  if (kind === undefined) throw new Refusal(404, 'there is nothing here')
  const id = idOf(part ?? '')
  if (kind === 'items') return own(similarTo(id, limit, state))
  const found = state.history(id)
  if (found.at === 'nowhere' || (found.at === 'there' && question.passedOn)) throw notAtHand()
  if (found.at === 'there') {
    const told = await askOther(found.host, question.url, instance, stopping).catch(() => undefined)
    if (!told || told.status >= 500) throw notAtHand()
    return told
  }
  const all = personalise(found.history, state.known())
  const type = found.history.length > 0 ? 'personal' : 'popular'
  return own({ userId: id, kind: type, ...listed(all, limit, state, true) })
}

function similarTo(itemId: string, limit: number, state: State): object {
  const item = state.item(itemId)
  if (!item) throw new Refusal(404, `there is no item ${itemId} in the catalogue`)
  const similar = (state.entry(itemId)?.similar ?? [])
    .filter((it) => state.item(it.itemId))
    .map((it): Recommended => ({ itemId: it.itemId, score: it.similarity, reason: 'similar' }))
  return { itemId, title: item.title, ...listed(similar, limit, state, false) }
}

function listed(all: readonly Recommended[], limit: number, state: State, reasons: boolean): object {
  const items = all.slice(0, limit).map(({ itemId, score, reason }) => {
    const { title } = state.item(itemId) as Item
    return { itemId, title, score, ...(reasons ? { reason } : {}) }
  })
  return { total: all.length, items }
}

function idOf(part: string): string {
  let id: string
  try {
    id = decodeURIComponent(part)
  } catch {
    throw new Refusal(400, 'the id is no UTF-8 in percent-encoding')
  }
  if (id.length < 1 || id.length > 64) throw new Refusal(400, 'an id has 1 to 64 characters')
  return id
}

function limitOf(url: string): number {
  const asked = new URLSearchParams(url.split('?').slice(1).join('?')).getAll('limit')
  const [text = String(LIMIT.default), ...more] = asked
  const limit = Number(text)
  if (more.length > 0 || !/^\d+$/.test(text) || limit < 1 || limit > LIMIT.max)
    throw new Refusal(400, `limit is one whole number, 1 to ${LIMIT.max}`)
  return limit
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, JSON_HEADERS)
  response.end(JSON.stringify(body))
}

function sendPage(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY })
  response.end(page())
}
