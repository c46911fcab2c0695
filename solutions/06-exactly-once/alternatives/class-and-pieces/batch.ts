import { isUtf8 } from 'node:buffer'
import type { Batch, KafkaMessage } from 'kafkajs'
import type { Ctx } from '#harness/kata'
import { entryOf, type Payment, paymentSchema } from './contract.ts'

/** Messages of a batch that are done together, and the offset to commit then. */
export interface Piece {
  messages: KafkaMessage[]
  next: string
}

const PER_PIECE = 500

/** A batch in pieces that fit into one request. The last one takes the batch's markers along. */
export function piecesOf(batch: Pick<Batch, 'messages' | 'lastOffset'>): Piece[] {
  const { messages } = batch
  const pieces: Piece[] = []
  for (let from = 0; from < messages.length; from += PER_PIECE) {
    const some = messages.slice(from, from + PER_PIECE)
    const last = from + PER_PIECE < messages.length ? some[some.length - 1]!.offset : batch.lastOffset()
    pieces.push({ messages: some, next: String(BigInt(last) + 1n) })
  }
  return pieces
}

/** The payments among messages; each of the others is reported. */
export function paymentsIn(ctx: Ctx, { topic, partition }: Batch, messages: readonly KafkaMessage[]): Payment[] {
  const payments: Payment[] = []
  for (const { value, offset } of messages) {
    try {
      payments.push(paymentSchema.parse(parse(value)))
    } catch (error) {
      ctx.onReject({ topic, partition, offset, reason: String(error) })
    }
  }
  return payments
}

/** JSON of a value, or an error that says why it is none. */
export function parse(value: Buffer | null): unknown {
  if (value === null) throw new Error('no value')
  if (!isUtf8(value)) throw new Error('no UTF-8')
  return JSON.parse(value.toString())
}

export function recordOf(payment: Payment): { key: string; value: string } {
  return { key: payment.account, value: JSON.stringify(entryOf(payment)) }
}
