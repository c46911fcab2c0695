import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer that only waits may sleep in its handler, as long as it sends heartbeats',
    ru: 'консьюмер, который только ждёт, может спать в обработчике, лишь бы слал heartbeat',
  },
  caughtBy: '12.3 lets the group rebalance while a message waits, and whoever has its partition then tries it',
  says: /handler that sleeps/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `  const consumer = ctx.kafka.consumer({ groupId: ctx.name(GROUP), ...MEMBER })
`,
      replace: `  const consumers = [TOPIC.main, ...WAITING_ROOMS].map((topic) => {
    const groupId = ctx.name(topic === TOPIC.main ? GROUP : \`\${GROUP}.\${topic}\`)
    return { topic, consumer: ctx.kafka.consumer({ groupId, ...MEMBER }) }
  })
`,
    },
    {
      file: 'service.ts',
      find: `if (early > 0) return early`,
      replace: `if (early > 0) {
      await ctx.clock.sleep(early, stopping.signal).catch(() => {})
      if (stopping.signal.aborted) return early
    }`,
    },
    {
      file: 'service.ts',
      find: `    await consumer.disconnect()
`,
      replace: `    await Promise.all(consumers.map(({ consumer }) => consumer.disconnect()))
`,
    },
    {
      file: 'service.ts',
      find: `    await consumer.connect()
    await consumer.subscribe({
      topics: [TOPIC.main, ...WAITING_ROOMS].map((topic) => ctx.name(topic)),
      fromBeginning: true,
    })
    await consumer.run({ eachBatchAutoResolve: false, eachBatch })
`,
      replace: `    for (const { topic, consumer } of consumers) {
      await consumer.connect()
      await consumer.subscribe({ topics: [ctx.name(topic)], fromBeginning: true })
      await consumer.run({ eachBatchAutoResolve: false, eachBatch })
    }
`,
    },
  ],
})
