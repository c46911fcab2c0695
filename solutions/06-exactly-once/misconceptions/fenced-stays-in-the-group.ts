import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who is fenced has nothing more to say, so nothing is to be closed',
    ru: 'вытесненному больше нечего сказать, значит, и закрывать нечего',
  },
  caughtBy: '6.1 a zombie that thaws behind its successor is fenced',
  says: /keeps its partitions from everybody else/,
  cause: 'deadline',
  edits: [
    {
      file: 'exactly-once.ts',
      find: `      await session.close()
`,
      replace: `      if (!error || !broughtBy(error, 'INVALID_PRODUCER_EPOCH')) await session.close()
`,
    },
  ],
})
