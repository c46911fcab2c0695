import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the program stops: then everything stops',
    ru: 'программа останавливается — значит, останавливается всё',
  },
  caughtBy: '14.5 three applications run beside each other, each under its own id, and stop one by one',
  says: /has stopped more than its own application/,
  edits: [
    {
      file: 'service.ts',
      find: `async function run(`,
      replace: `const started: KafkaStreams[] = []

async function run(`,
    },
    {
      file: 'service.ts',
      find: `  await running.promise
  return { stop: () => streams.close() }`,
      replace: `  await running.promise
  started.push(streams)
  return { stop: async () => void (await Promise.all(started.map((one) => one.close()))) }`,
    },
  ],
})
