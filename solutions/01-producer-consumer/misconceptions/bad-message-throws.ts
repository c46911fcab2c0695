import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a message that cannot be used is an error, so the handler throws',
    ru: 'сообщение, которое нельзя использовать, — это ошибка, значит, обработчик бросает исключение',
  },
  caughtBy: '1.4 a message that breaks the contract is reported, and everything around it is printed',
  says: /retried for ever/,
  cause: 'deadline',
  edits: [
    {
      file: 'consumer.ts',
      find: `  if ('reason' in read) ctx.onReject({ topic, partition, offset, reason: read.reason })
  else `,
      replace: `  if ('reason' in read) throw new Error(read.reason)
  `,
    },
  ],
})
