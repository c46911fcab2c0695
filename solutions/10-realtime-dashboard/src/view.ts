import { randomUUID } from 'node:crypto'
import type { KafkaMessage } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { Board, type Change, type Snapshot } from './board.ts'
import { alertSchema, statsSchema, TOPIC, windowKeySchema } from './contract.ts'

export type { Change, Snapshot } from './board.ts'

/** A start that joins anew after a restart of the broker waits for the session of its former self: 30 s by default. */
const MEMBER = { sessionTimeout: 3_000, heartbeatInterval: 300, maxWaitTimeInMs: 100 }

export interface View {
  snapshot(): Snapshot
  close(): Promise<void>
}

export async function followDevices(ctx: Ctx, onChange: (change: Change) => void): Promise<View> {
  await whenBrokerAnswers(ctx)
  const board = new Board()
  const [windows, alerts] = [ctx.name(TOPIC.windows), ctx.name(TOPIC.alerts)]
  const read = { [windows]: readWindow, [alerts]: readAlert }
  /** Of each partition the next offset. A group that commits nothing is sent back to the beginning by each rebalance. */
  const next = new Map<string, bigint>()
  // A view wants every partition from the beginning and commits nothing: a group of its own for each start.
  const consumer = ctx.kafka.consumer({ groupId: ctx.name(`iot-view.${randomUUID()}`), ...MEMBER })
  try {
    await consumer.connect()
    await consumer.subscribe({ topics: [windows, alerts], fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ topic, partition, message }) => {
        const place = `${topic}-${partition}`
        const offset = BigInt(message.offset)
        if (offset < (next.get(place) ?? 0n)) return
        next.set(place, offset + 1n)
        let change: Change | undefined
        try {
          change = read[topic]!(board, message)
        } catch (error) {
          ctx.onReject({ topic, partition, offset: message.offset, reason: (error as Error).message })
        }
        if (change) onChange(change)
      },
    })
  } catch (error) {
    await consumer.disconnect()
    throw error
  }
  return { snapshot: () => board.snapshot(), close: () => consumer.disconnect() }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const jsonOf = (content: Uint8Array): unknown => JSON.parse(utf8.decode(content))

function readWindow(board: Board, { key, value }: KafkaMessage): Change | undefined {
  if (key === null) throw new Error('a window has a key')
  const { deviceId, metric, start, end } = windowKeySchema.parse(jsonOf(key))
  // One window has one text: with another one it would be compacted apart.
  if (utf8.decode(key) !== JSON.stringify({ deviceId, metric, start, end })) throw new Error('not how a key is written')
  if (value === null) return board.remove({ deviceId, metric, start })
  return board.window({ deviceId, metric, start, end, ...statsSchema.parse(jsonOf(value)) })
}

function readAlert(board: Board, { key, value }: KafkaMessage): Change | undefined {
  if (key === null || value === null) throw new Error('an alert has a key and a value')
  const alert = alertSchema.parse(jsonOf(value))
  if (utf8.decode(key) !== alert.deviceId) throw new Error('the key is not the device')
  return board.alert(alert)
}
