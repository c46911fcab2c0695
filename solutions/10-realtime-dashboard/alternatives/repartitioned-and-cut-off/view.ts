import type { Consumer, KafkaMessage } from 'kafkajs'
import { type Ctx, whenBrokerAnswers } from '#harness/kata'
import { alertSchema, type DeviceWindow, statsSchema, TOPIC, windowKeySchema } from './contract.ts'
import { type Excursion, KEPT_ENDED, KEPT_WINDOWS, type LiveMessage } from './live.ts'

export type Change =
  | { type: 'window'; window: DeviceWindow }
  | { type: 'removed'; window: DeviceWindow }
  | { type: 'excursion'; excursion: Excursion }

export type Snapshot = Omit<Extract<LiveMessage, { type: 'snapshot' }>, 'type' | 'seq'>

export interface View {
  snapshot(): Snapshot
  close(): Promise<void>
}

const strictText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Lists, and no maps: of each series the windows in the order of their start. */
class Follower {
  readonly #series: { name: string; windows: DeviceWindow[] }[] = []
  #excursions: Excursion[] = []

  snapshot(): Snapshot {
    return { windows: this.#series.flatMap(({ windows }) => windows), excursions: [...this.#excursions] }
  }

  takeWindow({ key, value }: KafkaMessage): Change | null {
    if (!key) throw new TypeError('no key')
    const spelled = strictText.decode(key)
    const { deviceId, metric, start, end } = windowKeySchema.parse(JSON.parse(spelled))
    if (JSON.stringify({ deviceId, metric, start, end }) !== spelled)
      throw new TypeError(`spelled otherwise: ${spelled}`)
    const windows = this.#windowsOf(`${deviceId} ${metric}`)
    const index = windows.findIndex((one) => one.start === start)
    if (!value) {
      const [window] = index < 0 ? [] : windows.splice(index, 1)
      return window ? { type: 'removed', window } : null
    }
    const window = { deviceId, metric, start, end, ...statsSchema.parse(JSON.parse(strictText.decode(value))) }
    if (JSON.stringify(windows[index]) === JSON.stringify(window)) return null
    if (index >= 0) windows[index] = window
    else windows.splice(windows.filter((one) => one.start < start).length, 0, window)
    if (windows.length > KEPT_WINDOWS) windows.shift()
    return windows.includes(window) ? { type: 'window', window } : null
  }

  takeAlert({ key, value }: KafkaMessage): Change | null {
    if (!key || !value) throw new TypeError('no key, or no value')
    const alert = alertSchema.parse(JSON.parse(strictText.decode(value)))
    if (strictText.decode(key) !== alert.deviceId) throw new TypeError('an alert of another device')
    const { deviceId, metric, since, kind } = alert
    const known = this.#excursions.find(
      (one) => one.deviceId === deviceId && one.metric === metric && one.since === since,
    )
    const ends = alert.type === 'cleared'
    if (known && (!ends || known.until !== null)) return null
    const excursion: Excursion = { deviceId, metric, kind, since, until: ends ? alert.at : null }
    this.#excursions = [...this.#excursions.filter((one) => one !== known), excursion]
    const ended = this.#excursions.filter(({ until }) => until !== null).sort((a, b) => b.since - a.since)
    const gone = ended.slice(KEPT_ENDED)
    this.#excursions = this.#excursions.filter((one) => !gone.includes(one))
    return !known && gone.includes(excursion) ? null : { type: 'excursion', excursion }
  }

  #windowsOf(name: string): DeviceWindow[] {
    const found = this.#series.find((one) => one.name === name)
    if (found) return found.windows
    const windows: DeviceWindow[] = []
    this.#series.push({ name, windows })
    return windows
  }
}

export async function followDevices(ctx: Ctx, onChange: (change: Change) => void): Promise<View> {
  await whenBrokerAnswers(ctx)
  const follower = new Follower()
  const consumers = await Promise.all([
    follow(ctx, TOPIC.windows, (message) => follower.takeWindow(message), onChange),
    follow(ctx, TOPIC.alerts, (message) => follower.takeAlert(message), onChange),
  ])
  return {
    snapshot: () => follower.snapshot(),
    async close() {
      await Promise.all(consumers.map((consumer) => consumer.disconnect()))
    },
  }
}

/** One consumer a topic. It remembers the last offset of each partition: after a rebalance it is given all records again. */
async function follow(
  ctx: Ctx,
  topicName: string,
  take: (message: KafkaMessage) => Change | null,
  onChange: (change: Change) => void,
): Promise<Consumer> {
  const seen: bigint[] = []
  const groupId = ctx.name(`view-of-${topicName}-${crypto.randomUUID()}`)
  const consumer = ctx.kafka.consumer({ groupId, maxWaitTimeInMs: 100, sessionTimeout: 5_000, heartbeatInterval: 300 })
  try {
    await consumer.connect()
    await consumer.subscribe({ topic: ctx.name(topicName), fromBeginning: true })
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch: { topic, partition, messages } }) => {
        for (const message of messages) {
          const offset = BigInt(message.offset)
          if (offset <= (seen[partition] ?? -1n)) continue
          seen[partition] = offset
          try {
            const change = take(message)
            if (change) onChange(change)
          } catch (error) {
            ctx.onReject({ topic, partition, offset: message.offset, reason: String(error) })
          }
        }
      },
    })
    return consumer
  } catch (error) {
    await consumer.disconnect()
    throw error
  }
}
