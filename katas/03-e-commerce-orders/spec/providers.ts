/** The two HTTP providers as the specs fake them: their ledgers live in the spec's process and outlive any service. */
import { HttpResponse, http } from 'msw/http'
import { type Loopback, serveOnLoopback } from './loopback.ts'

/** What becomes of an answer on its way. `half-a-body`: the connection breaks within it; `endless-body`: it never ends. */
export type Loss = 'hang' | 'reset' | 'half-a-body' | 'endless-body'

/** What a provider does with one request. `work-then-…`: it does its part, and the answer is lost on the way. */
export type Behaviour =
  | 'answer'
  | 'decline'
  | Loss
  | `work-then-${Loss}`
  /** Nothing is done, and nothing remembered under the key. */
  | { status: number; retryAfter?: number | string; body?: string }

export interface SeenRequest {
  orderId: string
  key: string
  body: Readonly<Record<string, unknown>>
}

export interface Reply {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
  loss?: Loss | undefined
}

/** Work that was done: money moved or refused, a message handed over. One entry an idempotency key, as with Stripe. */
interface Entry {
  orderId: string
  body: Readonly<Record<string, unknown>>
  status: number
  result: Readonly<Record<string, string>>
}

type Work = (behaviour: Behaviour, nth: number) => Pick<Entry, 'status' | 'result'>

/** `behave` says what happens to the n-th request (from 1) for an order. */
export type Behave = (orderId: string, nth: number) => Behaviour

export function paymentProvider(behave: Behave = () => 'answer') {
  return provider('https://payments.example/v1/charges', behave, (behaviour, nth): ReturnType<Work> => {
    if (behaviour === 'decline') return { status: 402, result: { code: 'card_declined' } }
    return { status: 201, result: { chargeId: `ch_${nth}` } }
  })
}

export function notificationProvider(behave: Behave = () => 'answer') {
  return provider('https://notifications.example/v1/messages', behave, (_, nth) => ({
    status: 202,
    result: { messageId: `msg_${nth}` },
  }))
}

export type Provider = ReturnType<typeof provider>

function provider(url: string, behave: Behave, work: Work) {
  const requests: SeenRequest[] = []
  const ledger = new Map<string, Entry>()
  const requestsOf = (orderId: string) => requests.filter((one) => one.orderId === orderId)

  function reply(key: string | null, body: Readonly<Record<string, unknown>>): Reply {
    const orderId = String(body['orderId'])
    if (!key) return json(400, { code: 'idempotency_key_missing' })
    requests.push({ orderId, key, body })
    const behaviour = behave(orderId, requestsOf(orderId).length)
    if (typeof behaviour === 'object') return refusal(behaviour)
    const done = behaviour === 'answer' || behaviour === 'decline'
    const loss = done ? undefined : (behaviour.replace('work-then-', '') as Loss)
    if (loss === behaviour) return { ...json(201, {}), loss }
    const entry = ledger.get(key) ?? { orderId, body, ...work(behaviour, ledger.size + 1) }
    ledger.set(key, entry)
    if (JSON.stringify(entry.body) !== JSON.stringify(body)) return json(409, { code: 'idempotency_key_reused' })
    return { ...json(entry.status, entry.result), loss }
  }

  return {
    /** For `mswHttp`: answers at the address of the lab's text. */
    handler: http.post(url, async ({ request }) => {
      const key = request.headers.get('Idempotency-Key')
      const { status, headers, body, loss } = reply(key, (await request.json()) as Record<string, unknown>)
      if (loss === 'reset') return HttpResponse.error()
      if (loss !== undefined) return new Promise<never>(() => {})
      return new HttpResponse(status === 204 ? null : body, { status, headers })
    }),
    /** A server of its own on this machine, for answers that break within their body. */
    serve: (): Promise<Loopback> => serveOnLoopback(reply),
    /** Every request that arrived, in order. */
    requests: requests as readonly SeenRequest[],
    requestsOf,
    /** What was done for an order; more than one entry: charged or notified more than once. */
    doneFor: (orderId: string) => [...ledger.values()].filter((entry) => entry.orderId === orderId),
    /** Order ids of all work done, with repetitions. */
    done: () => [...ledger.values()].map(({ orderId }) => orderId),
  }
}

function json(status: number, body: object): Reply {
  return { status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
}

function refusal({ status, retryAfter, body }: { status: number; retryAfter?: number | string; body?: string }): Reply {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  const plain = json(status, { code: 'refused' })
  return { ...plain, headers: { ...plain.headers, ...headers }, body: body ?? plain.body }
}
