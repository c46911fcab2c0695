/** A bank as the specs fake it. It lives in the spec's process and outlives any pipeline. */
import { readable, type SubjectHttpHandler, type SubjectHttpRequest, type Topics } from '#harness'
import { paymentIdOf } from './payments.ts'

export const bankUrl = 'http://bank.example/payments'

type Answer = Awaited<ReturnType<SubjectHttpHandler>>

/** What the bank does with a call. `none`: it never answers. */
export type Behaviour = Answer | 'none' | (() => Promise<Answer>)

export const answer = (status: number): Answer => ({ kind: 'response', status })

/** A call as it arrived. `accepted`: the bank has answered it with 2xx. */
export interface Call {
  paymentId: string
  key: string | undefined
  request: { method: string; type: string; body: unknown }
  accepted: boolean
  tooLate: boolean
}

/** It behaves so at the first calls of each payment, and thanks for all others. It counts calls with one key once. */
export function openBank(
  topics: Topics,
  behave: (paymentId: string, nth: number) => Behaviour | undefined = () => undefined,
) {
  const all: Call[] = []
  /** The last payment of a spec stands in both partitions, under one id. */
  const calls = () => all.filter(({ paymentId }) => !paymentId.startsWith('last-'))

  const http: SubjectHttpHandler = async ({ method, url, headers, body }: SubjectHttpRequest) => {
    if (url !== bankUrl) return answer(200) // where a redirect leads: nobody there keeps an account
    const read = jsonOf(body)
    const paymentId = String((read as { paymentId?: unknown } | null)?.paymentId)
    const committed = (await topics.read('ledger')).map((record) => paymentIdOf(readable(record)))
    const call: Call = {
      paymentId,
      key: headers['idempotency-key'],
      request: { method, type: headers['content-type'] ?? '', body: read },
      accepted: false,
      tooLate: committed.includes(paymentId),
    }
    all.push(call)
    const nth = all.filter((one) => one.paymentId === paymentId).length
    const behaviour = behave(paymentId, nth) ?? answer(204)
    if (behaviour === 'none') return new Promise<never>(() => {})
    const given = typeof behaviour === 'function' ? await behaviour() : behaviour
    call.accepted = given.kind === 'response' && given.status >= 200 && given.status < 300
    return given
  }

  return {
    http,
    calls,
    callsFor: (paymentId: string) => all.filter((one) => one.paymentId === paymentId),
    /** Ids of the payments that it counts: one for each key that it has accepted. */
    counted: () => {
      const accepted = calls().filter((call) => call.accepted)
      return [...new Map(accepted.map(({ key, paymentId }) => [key ?? Symbol('none'), paymentId])).values()].toSorted()
    },
    toldTooLate: () => calls().flatMap(({ tooLate, paymentId }) => (tooLate ? [paymentId] : [])),
  }
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString())
  } catch {
    return null
  }
}
