import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what cannot be read is nobody’s business',
    ru: 'что нельзя прочитать, никого не касается',
  },
  caughtBy: '7.4 a message that cannot be read is reported, and everything around it is printed',
  says: /reported: 0/,
  cause: 'deadline',
  edits: [
    {
      file: 'consumer.ts',
      find: `      ctx.onReject({ topic, partition, offset, reason: error.message })
`,
      replace: '',
    },
  ],
})
