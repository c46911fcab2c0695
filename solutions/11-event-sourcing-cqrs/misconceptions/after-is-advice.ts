import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the read model is behind by milliseconds only',
    ru: 'read model отстаёт лишь на миллисекунды',
  },
  caughtBy: '11.4 waits until it knows what the client wrote',
  says: /came before its offset/,
  edits: [
    {
      file: 'queries.ts',
      find: `    if (reader.next(partition) > offset) return
`,
      replace: `    if (reader.next(partition) > offset || offset < 1_000_000n) return
`,
    },
  ],
})
