/** Kafka Connect's REST API, asked patiently. */
import { setTimeout } from 'node:timers/promises'

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: object
}

export interface Answer {
  status: number
  body: unknown
}

const answerMs = 2_500
const patienceMs = 6_000
const pauseMs = 200

/** Asks until the worker answers. 5xx is no answer, and 409 is none yet: it is busy with a rebalance. */
export async function ask(connectUrl: string, path: string, request: Request = {}): Promise<Answer> {
  const until = performance.now() + patienceMs
  for (;;) {
    try {
      return await askOnce(`${connectUrl}${path}`, request)
    } catch (cause) {
      if (performance.now() > until) throw new Error(`no Kafka Connect answers at ${connectUrl}`, { cause })
    }
    await setTimeout(pauseMs)
  }
}

async function askOnce(url: string, { method = 'GET', body }: Request): Promise<Answer> {
  const response = await fetch(url, {
    method,
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(answerMs),
  })
  const text = await response.text()
  if (response.status === 409 || response.status >= 500) throw new Error(`${response.status} ${text}`)
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

/** Throws what the worker says where it refuses. */
export function accepted({ status, body }: Answer, what: string): void {
  if (status < 300) return
  const { message } = body as { message?: string }
  throw new Error(`Kafka Connect refuses ${what}: ${status} ${message ?? JSON.stringify(body)}`)
}
