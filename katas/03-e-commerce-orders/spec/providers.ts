/** The two HTTP providers as the specs fake them: their ledgers live in the spec's process and outlive any service. */
import { HttpResponse, http } from 'msw/http'

/** What a provider does with one request. `work-then-…`: it does its part, and the answer is lost on the way. */
export type Behaviour =
  | 'answer'
  | 'decline'
  | 'hang'
  | 'reset'
  | 'work-then-hang'
  | 'work-then-reset'
  | { status: number; retryAfter?: number }

export interface SeenRequest {
  orderId: string
  key: string
  body: Readonly<Record<string, unknown>>
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

function provider(url: string, behave: Behave, work: Work) {
  const requests: SeenRequest[] = []
  const ledger = new Map<string, Entry>()
  const requestsOf = (orderId: string) => requests.filter((one) => one.orderId === orderId)

  const handler = http.post(url, async ({ request }) => {
    const key = request.headers.get('Idempotency-Key')
    const body = (await request.json()) as Record<string, unknown>
    const orderId = String(body['orderId'])
    if (!key) return HttpResponse.json({ code: 'idempotency_key_missing' }, { status: 400 })
    requests.push({ orderId, key, body })
    const behaviour = behave(orderId, requestsOf(orderId).length)
    if (behaviour === 'hang') return never()
    if (behaviour === 'reset') return HttpResponse.error()
    // Refused at the door: nothing was done, and nothing is remembered under the key.
    if (typeof behaviour === 'object') return refusal(behaviour)
    const entry = ledger.get(key) ?? { orderId, body, ...work(behaviour, ledger.size + 1) }
    ledger.set(key, entry)
    if (JSON.stringify(entry.body) !== JSON.stringify(body))
      return HttpResponse.json({ code: 'idempotency_key_reused' }, { status: 409 })
    if (behaviour === 'work-then-hang') return never()
    if (behaviour === 'work-then-reset') return HttpResponse.error()
    return HttpResponse.json(entry.result, { status: entry.status })
  })

  return {
    handler,
    /** Every request that arrived, in order. */
    requests: requests as readonly SeenRequest[],
    requestsOf,
    /** What was done for an order; more than one entry: charged or notified more than once. */
    doneFor: (orderId: string) => [...ledger.values()].filter((entry) => entry.orderId === orderId),
    /** Order ids of all work done, with repetitions. */
    done: () => [...ledger.values()].map(({ orderId }) => orderId),
  }
}

function refusal({ status, retryAfter }: { status: number; retryAfter?: number }) {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  return HttpResponse.json({ code: 'refused' }, { status, headers })
}

function never(): Promise<never> {
  return new Promise(() => {})
}
