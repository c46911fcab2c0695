import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the answer names the record that this instance wrote',
    ru: 'ответ называет запись, которую записал этот экземпляр',
  },
  caughtBy: '11.3 two instances that carry out one command at once give one answer',
  says: /another record than the one that counts/,
  edits: [
    {
      file: 'commands.ts',
      find: `    for (;;) {
`,
      replace: `    let position: string | undefined
    for (;;) {
`,
    },
    {
      file: 'commands.ts',
      find: `      if (decision.outcome === 'done') return decision.entry
`,
      replace: `      if (decision.outcome === 'done') return { ...decision.entry, position: position ?? decision.entry.position }
`,
    },
    {
      file: 'commands.ts',
      find: `      await reader.reach(written!`,
      replace: `      position = \`\${written!.partition}-\${written!.baseOffset}\`
      await reader.reach(written!`,
    },
  ],
})
