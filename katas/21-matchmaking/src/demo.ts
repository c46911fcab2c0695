import type { Ctx } from '#harness/kata'
import { TOPIC } from './contract.ts'
import { sendRequests } from './requests.ts'
import { startMatchmaker } from './service.ts'
import { createTopics } from './topics.ts'

const RULES = { size: 2, band: 50, widenBy: 50, widenEveryMs: 3_000, maxBand: 400 }
const NAMES = ['Ann', 'Bob', 'Chen', 'Dana', 'Emil', 'Fay', 'Goran', 'Hana']
const REGIONS = ['eu', 'us']

/** Given, for `kata play`: each second a player joins, now and then one cancels, and everything that the matchmaker writes is printed. */
export async function playDemo(ctx: Ctx): Promise<{ stop(): Promise<void> }> {
  await createTopics(ctx)
  const matchmaker = await startMatchmaker(ctx, { ...RULES, instance: 'demo' })
  const consumer = ctx.kafka.consumer({ groupId: ctx.name('demo'), maxWaitTimeInMs: 100 })
  await consumer.connect()
  await consumer.subscribe({ topics: [TOPIC.queues, TOPIC.matches, TOPIC.notifications].map((name) => ctx.name(name)) })
  await consumer.run({
    eachMessage: async ({ topic, message }) =>
      ctx.print(`${topic}  ${message.key}  ${message.value ?? 'nobody waits'}`),
  })
  const pick = <T>(some: readonly T[]): T => some[Math.floor(ctx.random() * some.length)]!
  const first = ctx.clock.now()
  let turns = 0
  const requesting = setInterval(() => {
    const ticket = first + turns
    const name = NAMES[turns++ % NAMES.length]!
    const rating = 1_000 + Math.floor(ctx.random() * 600)
    const join = { v: 1, type: 'join', ticket, name, region: pick(REGIONS), rating } as const
    const cancel = { v: 1, type: 'cancel', ticket } as const
    const player = name.toLowerCase()
    const requests = turns % 7 === 0 ? [join, cancel] : [join]
    ctx.print(
      `${player} wants to play: ${rating} in ${join.region}${requests.length > 1 ? ', and changes his mind' : ''}`,
    )
    sendRequests(
      ctx,
      requests.map((request) => ({ player, request })),
    ).catch((error: Error) => ctx.print(error.message))
  }, 1_000)
  return {
    async stop() {
      clearInterval(requesting)
      await Promise.all([consumer.disconnect(), matchmaker.stop()])
    },
  }
}
