import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a message that cannot be used is an error, so the handler throws',
    ru: 'сообщение, которое нельзя использовать, — это ошибка, значит, обработчик бросает исключение',
  },
  caughtBy: '1.4 a message that breaks the contract is reported, and everything around it is printed',
  says: /up to 0: 20[\s\S]*0 => 1n/,
  edits: [
    {
      file: 'consumer.ts',
      find: "  if ('reason' in read) ctx.onReject({ topic, partition, offset, reason: read.reason })\n  else ",
      replace: "  if ('reason' in read) throw new Error(read.reason)\n  ",
    },
  ],
})
