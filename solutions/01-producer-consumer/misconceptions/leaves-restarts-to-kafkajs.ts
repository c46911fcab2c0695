import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'kafkajs starts a consumer again whenever it has crashed',
    ru: 'kafkajs перезапускает консьюмера после любого сбоя',
  },
  caughtBy: '1.4 goes on after an outage of a minute, and misses nothing',
  says: /restart: false/,
  edits: [
    {
      file: 'consumer.ts',
      find: `  let isStopped = false
  let restarting = Promise.resolve()
  async function restart(): Promise<void> {
    while (!isStopped) {
      await setTimeout(pauseMs)
      const isRunning = await run().then(
        () => true,
        () => false,
      )
      if (isRunning) return
    }
  }
`,
      replace: '',
    },
    {
      file: 'consumer.ts',
      find: `    isStopped = true
    await restarting
`,
      replace: '',
    },
    {
      file: 'consumer.ts',
      find: `  // After some errors kafkajs starts a consumer again, after others it leaves it dead: a coordinator that is not found, say.
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    if (!payload.restart) restarting = restart()
  })
`,
      replace: '',
    },
  ],
})
