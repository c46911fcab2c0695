import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what was printed is committed; for a message that was thrown out there is nothing to confirm',
    ru: 'коммитим то, что напечатано; у отброшенного сообщения подтверждать нечего',
  },
  caughtBy: '1.4 a message that breaks the contract is reported, and everything around it is printed',
  says: /comes again at each start/,
  edits: [
    {
      file: 'consumer.ts',
      find: `    await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
`,
      replace: `    if (!('reason' in readEvent(message.value)))
      await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
`,
    },
  ],
})
