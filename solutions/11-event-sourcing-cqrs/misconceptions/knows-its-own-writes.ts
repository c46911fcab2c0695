import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a service knows what it wrote',
    ru: 'сервис знает, что записал',
  },
  caughtBy: '11.3 decides on the whole history, old records and those that do not count among it',
  says: /the balance is 50/,
  edits: [
    {
      file: 'commands.ts',
      find: `{ apply: (recorded) => ledger.add(recorded) }`,
      replace: `{ apply: () => {} }`,
    },
    {
      file: 'commands.ts',
      find: `      await reader.reach(written!.partition, BigInt(written!.baseOffset!) + 1n)
`,
      replace: `      const position = \`\${written!.partition}-\${written!.baseOffset}\`
      ledger.add({ position, event: decision.event })
`,
    },
  ],
})
