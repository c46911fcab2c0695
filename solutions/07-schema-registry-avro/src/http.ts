/** The registry's HTTP API, asked patiently. */
import { setTimeout } from 'node:timers/promises'

export interface Request {
  method?: 'GET' | 'POST' | 'PUT'
  body?: object
}

export interface Answer {
  status: number
  body: unknown
}

export interface Patience {
  /** By `performance.now()`. Later it is not asked again. Default: it is asked as long as it takes. */
  until?: number
  signal?: AbortSignal
}

/** From now on, for all that a start asks: a registry that comes up meanwhile is waited for, and one that stays away is known within 10 s. */
export const fromNow = (): Patience => ({ until: performance.now() + 6_000 })

const answerMs = 2_500
const pauseMs = 200

/** Asks until the registry answers. 429 and 5xx are no answers: a proxy says so where the registry is away, and the registry where it has no leader. */
export async function ask(url: string, request: Request = {}, { until, signal }: Patience = {}): Promise<Answer> {
  for (;;) {
    try {
      return await askOnce(url, request, signal)
    } catch (cause) {
      signal?.throwIfAborted()
      if (until !== undefined && performance.now() > until)
        throw new Error(`no schema registry answers at ${url}`, { cause })
    }
    await setTimeout(pauseMs, undefined, { signal })
  }
}

async function askOnce(url: string, { method = 'GET', body }: Request, signal?: AbortSignal): Promise<Answer> {
  const limit = AbortSignal.timeout(answerMs)
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/vnd.schemaregistry.v1+json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: signal ? AbortSignal.any([limit, signal]) : limit,
  })
  const text = await response.text()
  if (response.status === 429 || response.status >= 500) throw new Error(`${response.status} ${text}`)
  return { status: response.status, body: JSON.parse(text) }
}

/** The body of an answer that is what was asked for; throws what the registry says instead. */
export function bodyOf<Body>({ status, body }: Answer, what: string): Body {
  if (status < 300) return body as Body
  const { message } = body as { message?: string }
  throw new Error(`the schema registry refuses ${what}: ${status} ${message ?? JSON.stringify(body)}`)
}

/** Both, or the first of their errors, once neither goes on any more. */
export async function both<A>(first: Promise<A>, second: Promise<unknown>): Promise<A> {
  await Promise.allSettled([first, second])
  await second
  return first
}
