import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what runs, runs',
    ru: 'работает — значит работает',
  },
  caughtBy: '16.2 rejects with the reason where a task fails, and not with that of before',
  says: /tasks of before were taken/,
  edits: [
    {
      file: 'install.ts',
      find: `  await ask(connectUrl, \`\${pathOf(name)}/resume\`, { method: 'PUT' })
`,
      replace: '',
    },
    {
      file: 'install.ts',
      find: `  await endTasks({ connectUrl, name })
`,
      replace: '',
    },
    {
      file: 'install.ts',
      find: `async function untilRunning(named: Named): Promise<void> {
`,
      replace: `async function untilRunning(named: Named): Promise<void> {
  const since = performance.now()
`,
    },
    {
      file: 'install.ts',
      find: '    if (failed) throw',
      replace: `    if (failed && performance.now() - since > 2_000)
      throw`,
    },
  ],
})
