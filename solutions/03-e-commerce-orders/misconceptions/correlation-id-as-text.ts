import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a correlation id is a text',
    ru: 'correlation id — это текст',
  },
  caughtBy: '3.3 gives each order a key of its own, whatever its id and its correlation id',
  says: /as the bytes that came/,
  edits: [
    {
      file: 'service.ts',
      find: 'message.headers?.[CORRELATION_ID] ?? orderId',
      replace: 'message.headers?.[CORRELATION_ID]?.toString() ?? orderId',
    },
  ],
})
