import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { vi } from 'vitest'
import type { TestContext } from '#harness/embedded'
import { type PaymentRequest, topicNames } from './contract.ts'
import { type PaymentService, startPayments } from './payments.ts'
import { createTopics } from './topics.ts'

export const CARD_URL = 'http://cards.test'

/** What the provider was asked, and what it answers: a status, or `null` for no answer at all. */
export class CardProvider {
  readonly asked: { paymentId: string; key: string | null }[] = []
  readonly server = setupServer(
    http.post(`${CARD_URL}/charges`, async ({ request }) => {
      const { paymentId } = (await request.json()) as { paymentId: string }
      this.asked.push({ paymentId, key: request.headers.get('idempotency-key') })
      const status = await this.answer(paymentId, this.attemptsOf(paymentId))
      return status === null ? HttpResponse.error() : new HttpResponse(null, { status })
    }),
  )
  /** Of a payment at its n-th attempt, from 1. */
  answer: (paymentId: string, attempt: number) => number | null | Promise<number | null> = () => 201

  attemptsOf(paymentId: string): number {
    return this.asked.filter((one) => one.paymentId === paymentId).length
  }
}

export function request(paymentId: string, more: Partial<PaymentRequest> = {}): PaymentRequest {
  return { version: 1, paymentId, accountId: 'acc-1', amountCents: 1_250, at: Date.now(), ...more }
}

/** One instance of the service on topics that are there. */
export async function running({ ctx }: TestContext): Promise<PaymentService> {
  await createTopics(ctx)
  return startPayments(ctx, { cardUrl: CARD_URL })
}

/** Waits until the topic has so many records, and gives them. */
export function recordsOf(context: TestContext, topic: keyof typeof topicNames, count: number) {
  return vi.waitFor(
    async () => {
      const records = await context.records(topicNames[topic])
      if (records.length < count) throw new Error(`${records.length} of ${count} records in ${topicNames[topic]}`)
      return records
    },
    { timeout: 4_000, interval: 20 },
  )
}
