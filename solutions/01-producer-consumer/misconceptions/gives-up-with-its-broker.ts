import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a consumer that lost its broker has failed, and somebody will start it again',
    ru: 'консьюмер, потерявший брокера, сломался, и кто-нибудь запустит его снова',
  },
  caughtBy: '1.4 goes on after an outage of a minute, and misses nothing',
  says: /goes on trying/,
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
    {
      file: 'consumer.ts',
      find: `    sessionTimeout: 10_000,
`,
      replace: `    sessionTimeout: 10_000,
    retry: { initialRetryTime: 25, retries: 5, restartOnFailure: async () => false },
`,
    },
  ],
})
