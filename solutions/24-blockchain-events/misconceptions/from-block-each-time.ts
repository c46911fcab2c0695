import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fromBlock says where each start begins',
    ru: 'fromBlock говорит, откуда начать каждый запуск',
  },
  caughtBy: '24.2 the first block is the one that is asked for, and a start goes on where the last one stood',
  says: /whatever fromBlock says|told as pending/,
  edits: [
    {
      file: 'listener.ts',
      find: 'let session: Session | undefined = await Session.open(ctx)',
      replace: `let session: Session | undefined = await Session.open(ctx)
  let isFirst = true`,
    },
    {
      file: 'listener.ts',
      find: `const { chain } = session
`,
      replace: `const chain = isFirst ? { confirmed: null, pending: [] } : session.chain
    isFirst = false
`,
    },
  ],
})
