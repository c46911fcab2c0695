import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what failed before with the same words, failed before',
    ru: 'что уже падало с теми же словами, упало тогда',
  },
  caughtBy: '16.2 rejects with the reason where a task fails, and not with that of before',
  says: /taken for a failure of before/,
  edits: [
    {
      file: 'install.ts',
      find: `  await endTasks({ connectUrl, name })
`,
      replace: `  const before = (await partsOf({ connectUrl, name })).map(({ trace }) => trace)
  await endTasks({ connectUrl, name })
`,
    },
    {
      file: 'install.ts',
      find: '  await untilRunning({ connectUrl, name })',
      replace: '  await untilRunning({ connectUrl, name }, before)',
    },
    {
      file: 'install.ts',
      find: 'async function untilRunning(named: Named): Promise<void> {',
      replace: 'async function untilRunning(named: Named, before: (string | undefined)[]): Promise<void> {',
    },
    {
      file: 'install.ts',
      find: '    if (failed) throw',
      replace: '    if (failed && !before.includes(failed.trace)) throw',
    },
  ],
})
