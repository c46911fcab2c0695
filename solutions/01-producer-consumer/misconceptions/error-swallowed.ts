import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an error of the client is logged, and the next send may have more luck',
    ru: 'ошибку клиента достаточно записать в журнал: следующей отправке повезёт больше',
  },
  caughtBy: '1.3 send resolves only when the broker has the events on all replicas in sync',
  says: /swallowed the error/,
  edits: [
    {
      file: 'producer.ts',
      find: `      client = undefined
      throw error
`,
      replace: `      client = undefined
      console.error(error)
`,
    },
  ],
})
