import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a pipeline is started when it is told to run',
    ru: 'конвейер запущен, как только ему велели работать',
  },
  caughtBy: '6.1 start resolves when the group has taken its member in',
  says: /reads nothing yet/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: '    await consumer.run({ autoCommit',
      replace: '    void consumer.run({ autoCommit',
    },
  ],
})
