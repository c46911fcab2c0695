import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stopped is what has stopped',
    ru: 'остановлено то, что уже остановилось',
  },
  caughtBy: '5.4 from the call of stop on nothing more is taken',
  says: /nobody who sends it/,
  edits: [
    {
      file: 'accumulator.ts',
      find: `stop: () => (stopping ??= flush().finally(() => producer.disconnect()))`,
      replace: `stop: () => flush().finally(() => (stopping = producer.disconnect()))`,
    },
  ],
})
