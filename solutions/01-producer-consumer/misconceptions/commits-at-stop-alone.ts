import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one commit at the stop is enough and costs least',
    ru: 'достаточно одного коммита при остановке, так дешевле всего',
  },
  caughtBy: '1.4 an event whose offset is committed has been printed, even when the process dies right then',
  says: /commits at its stop alone/,
  cause: 'deadline',
  edits: [
    {
      file: 'consumer.ts',
      find: `    await insist(() => commitOffsetsIfNecessary({ topics: [{ topic, partitions: [{ partition, offset }] }] }))
`,
      replace: `    next.set(partition, { topic, partition, offset })
`,
    },
    {
      file: 'consumer.ts',
      find: 'async function handleAll(',
      replace: `const next = new Map<number, { topic: string; partition: number; offset: string }>()

async function handleAll(`,
    },
    {
      file: 'consumer.ts',
      find: `    await consumer.disconnect()
  }
`,
      replace: `    await insist(() => consumer.commitOffsets([...next.values()]))
    await consumer.disconnect()
  }
`,
    },
  ],
})
