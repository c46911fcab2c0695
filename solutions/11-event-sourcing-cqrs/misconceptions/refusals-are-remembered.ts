import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a command that was refused stays refused',
    ru: 'отказано — значит отказано навсегда',
  },
  caughtBy: '11.3 refuses what the rules do not allow, and a refusal leaves no trace',
  says: /leaves no trace/,
  edits: [
    {
      file: 'commands.ts',
      find: `  const turns = new Map<string, Promise<unknown>>()
`,
      replace: `  const turns = new Map<string, Promise<unknown>>()
  const refusedBefore = new Map<string, Refusal>()
`,
    },
    {
      file: 'commands.ts',
      find: `      if (decision.outcome === 'refused') throw refused(decision.refusal)
`,
      replace: `      const name = \`\${command.accountId} \${command.commandId}\`
      const before = refusedBefore.get(name)
      if (before && decision.outcome !== 'refused') throw refused(before)
      if (decision.outcome === 'refused') {
        refusedBefore.set(name, decision.refusal)
        throw refused(decision.refusal)
      }
`,
    },
  ],
})
