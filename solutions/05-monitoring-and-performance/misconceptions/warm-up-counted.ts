import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'every record counts',
    ru: 'каждая запись на счету',
  },
  caughtBy: '5.3 the warm-up is answered before the plan begins, and is in no number',
  says: /is in no number/,
  edits: [
    { file: 'load.ts', find: `load, all.slice(warmUp))`, replace: `load, all)` },
    {
      file: 'load.ts',
      find: `    await paced(ctx, sender, load, all.slice(0, warmUp))
`,
      replace: ``,
    },
  ],
})
