import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'nobody else writes the state: it is read once',
    ru: 'состояние больше никто не пишет: прочитать его достаточно один раз',
  },
  caughtBy: '13.2 what was said stays said, though the answer to its commit is lost',
  says: /does not remember what it has committed/,
  edits: [
    {
      file: 'session.ts',
      find: `    memory = await takeOver(ctx, service, producer)
`,
      replace: `    const read = await takeOver(ctx, service, producer)
    memory = kept.get(groupId) ?? read
    kept.set(groupId, memory)
`,
    },
    {
      file: 'session.ts',
      find: `const AGAIN_MS = 20
`,
      replace: `const AGAIN_MS = 20
const kept = new Map<string, Awaited<ReturnType<typeof takeOver>>>()
`,
    },
  ],
})
