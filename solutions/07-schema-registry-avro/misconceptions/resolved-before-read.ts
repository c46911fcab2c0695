import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an offset is done with when its message is taken',
    ru: 'смещение пройдено, когда сообщение взято',
  },
  caughtBy: '7.4 loses nothing when it is stopped while it waits for the registry',
  says: /was not printed/,
  edits: [
    {
      file: 'consumer.ts',
      find: `    resolveOffset(offset)
    await commitOffsetsIfNecessary()
    await heartbeat()
`,
      replace: `    await commitOffsetsIfNecessary()
    await heartbeat()
`,
    },
    {
      file: 'consumer.ts',
      find: `    if (!isRunning() || isStale()) return
    try {`,
      replace: `    if (!isRunning() || isStale()) return
    resolveOffset(offset)
    try {`,
    },
  ],
})
