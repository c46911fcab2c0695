import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'our own topic holds nothing that is wrong',
    ru: 'в нашем собственном топике ничего неправильного не бывает',
  },
  caughtBy: '4.4 what is no count is reported, and a null value removes its window',
  says: /not retried for ever/,
  cause: 'deadline',
  edits: [
    {
      file: 'counts.ts',
      find: `        try {
          apply(message)
        } catch (error) {
          ctx.onReject({ topic, partition, offset: message.offset, reason: (error as Error).message })
        }`,
      replace: `        void [topic, partition]
        apply(message)`,
    },
  ],
})
