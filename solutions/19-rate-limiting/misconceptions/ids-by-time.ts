import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the time of the start and a number tell requests apart',
    ru: 'время старта и номер различают запросы',
  },
  caughtBy: '19.1 gives each request an id of its own, also of loads that begin in the same ms',
  says: /two loads that begin in one ms/,
  edits: [
    { file: 'load.ts', find: '`${load}-${n}`', replace: '`load-${start}-${n}`' },
    {
      file: 'load.ts',
      find: `    const load = randomUUID()
`,
      replace: '',
    },
    {
      file: 'load.ts',
      find: `import { randomUUID } from 'node:crypto'
`,
      replace: '',
    },
  ],
})
