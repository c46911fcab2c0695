import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stop waits until everything is handled',
    ru: 'stop ждёт, пока всё обработано',
  },
  caughtBy: '7.4 loses nothing when it is stopped while it waits for the registry',
  says: /end its wait first/,
  cause: 'deadline',
  edits: [
    {
      file: 'consumer.ts',
      find: `    await schemas.stop() // what waits for the registry ends, or disconnect() would wait for it
    await consumer.disconnect()
`,
      replace: `    await consumer.disconnect()
    await schemas.stop()
`,
    },
  ],
})
