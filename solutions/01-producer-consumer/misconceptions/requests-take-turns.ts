import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one request at a time is enough to keep the order',
    ru: 'для порядка достаточно отправлять запросы по одному',
  },
  caughtBy: '1.3 a call may have more events than one request can hold',
  says: /came in between the requests/,
  edits: [
    {
      file: 'producer.ts',
      find: `      const sending = last.then(() => deliver(messages))
      last = sending.catch(() => {}) // told to whoever made that call
      return sending
`,
      replace: `      for (const part of parts(messages)) {
        const sending = last.then(() => deliver(part))
        last = sending.catch(() => {}) // told to whoever made that call
        await sending
      }
`,
    },
  ],
})
