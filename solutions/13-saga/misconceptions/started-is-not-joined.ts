import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was begun is started',
    ru: 'начал — значит, запустился',
  },
  caughtBy: '13.1 a start is over when the service is a member of its group, and a stop when it is none',
  says: /resolves before the service is a member/,
  edits: [
    {
      file: 'session.ts',
      find: `    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch })
    // run() also returns where the first attempt to join has failed.
    await Promise.race([joined, failed.promise])
`,
      replace: `    joined.then(() => console.log(service, 'has joined'))
    consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch }).catch(failed.resolve)
`,
    },
  ],
})
