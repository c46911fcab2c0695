import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was never read is behind', ru: 'что не читали, то отстаёт' },
  caughtBy: '25.5 the lag of a group is what it has still to read, over the partitions that it has an offset of',
  says: /that the group has an offset of/,
  edits: [
    {
      file: 'usage.ts',
      find: `        if (BigInt(offset) >= 0n) lag += BigInt(ends.get(partition) ?? offset) - BigInt(offset)
`,
      replace: `        ends.set(partition, String(BigInt(ends.get(partition) ?? 0) - BigInt(offset)))
      for (const rest of ends.values()) lag += BigInt(rest)
`,
    },
  ],
})
