import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is written has happened',
    ru: 'что записано, то произошло',
  },
  caughtBy: '11.3 an instance that was overtaken in the middle of a command pays nothing that is gone',
  says: /took its own write for the verdict/,
  edits: [
    {
      file: 'commands.ts',
      find: `      await reader.reach(written!.partition, BigInt(written!.baseOffset!) + 1n)
`,
      replace: `      const position = \`\${written!.partition}-\${written!.baseOffset}\`
      const { seq, type, commandId, at } = { ...decision.event, seq: decision.event.seq ?? 0 }
      return { seq, type, commandId, at, position, cents: 0, balance: 0 }
`,
    },
  ],
})
