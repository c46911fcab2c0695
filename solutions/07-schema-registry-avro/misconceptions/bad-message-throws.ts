import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an error belongs to whoever calls',
    ru: 'ошибка — дело вызывающего',
  },
  caughtBy: '7.4 a message that cannot be read is reported, and everything around it is printed',
  says: /retried for ever/,
  cause: 'deadline',
  edits: [
    {
      file: 'consumer.ts',
      find: `      ctx.onReject({ topic, partition, offset, reason: error.message })
`,
      replace: `      throw error
`,
    },
  ],
})
