import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who stops may return', ru: 'кто останавливается, может вернуться' },
  caughtBy: '25.3 a router that ends while a stream cannot be written has read nothing of what waits',
  says: /was not written yet/,
  edits: [
    {
      file: 'router.ts',
      find: `  const stop = async () => {
    await consumer.disconnect()
    await producer.disconnect()
`,
      replace: `  let isStopping = false
  const stop = async () => {
    isStopping = true
    await consumer.disconnect()
    await producer.disconnect()
`,
    },
    {
      file: 'router.ts',
      find: `    try {
      await producer.send({ topic: ctx.name(nameOf(tenant, stream)), acks: -1, messages: [{ key, value, headers }] })
      return null
    } catch (error) {
      if (typesOf(error).includes('MESSAGE_TOO_LARGE')) return \`too large for \${stream}\`
      throw error
    }
`,
      replace: `    while (!isStopping) {
      try {
        await producer.send({ topic: ctx.name(nameOf(tenant, stream)), acks: -1, messages: [{ key, value, headers }] })
        return null
      } catch (error) {
        if (typesOf(error).includes('MESSAGE_TOO_LARGE')) return \`too large for \${stream}\`
        await ctx.clock.sleep(200)
      }
    }
    return null
`,
    },
    {
      file: 'router.ts',
      find: 'idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false }',
      replace: 'allowAutoTopicCreation: false, retry: { retries: 1 } }',
    },
  ],
})
