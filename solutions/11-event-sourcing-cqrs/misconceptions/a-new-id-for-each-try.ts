import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an id is made when the event is written',
    ru: 'id создают, когда пишут событие',
  },
  caughtBy: '11.3 the same command gets the same answer, how often and to whichever instance it is sent',
  says: /gets the answer of the first time/,
  edits: [
    {
      file: 'commands.ts',
      find: `      const messages = [recordOf(decision.event)]
`,
      replace: `      const commandId = \`\${decision.event.seq}-\${Math.floor(ctx.random() * 1e9)}\`
      const messages = [recordOf({ ...decision.event, commandId })]
`,
    },
    {
      file: 'commands.ts',
      find: `      await reader.reach(written!.partition, BigInt(written!.baseOffset!) + 1n)
`,
      replace: `      await reader.reach(written!.partition, BigInt(written!.baseOffset!) + 1n)
      const { entries } = ledger.get(command.accountId)!
      const own = entries.find((entry) => entry.commandId === commandId)
      if (own) return own
`,
    },
  ],
})
