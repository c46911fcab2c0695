import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what I have not answered was not done',
    ru: 'на что я не отвечал, того не было',
  },
  caughtBy: '11.3 a command is carried out once although the service dies between the event and the answer',
  says: /gets the answer that it missed/,
  edits: [
    {
      file: 'commands.ts',
      find: `  const turns = new Map<string, Promise<unknown>>()
`,
      replace: `  const turns = new Map<string, Promise<unknown>>()
  const own = new Set<string>()
`,
    },
    {
      file: 'commands.ts',
      find: `      if (decision.outcome === 'done') return decision.entry
`,
      replace: `      if (decision.outcome === 'done' && own.has(command.commandId)) return decision.entry
      if (decision.outcome === 'done') throw refused('command-id-reused')
`,
    },
    {
      file: 'commands.ts',
      find: `      const messages = [recordOf`,
      replace: `      own.add(command.commandId)
      const messages = [recordOf`,
    },
  ],
})
