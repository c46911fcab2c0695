import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is given with ctx holds over everything',
    ru: 'то, что дано в ctx, важнее всего',
  },
  caughtBy: '21.3 runs as INSTANCE says, resolves when it does, and leaves at the stop',
  says: /laid over INSTANCE/,
  edits: [
    {
      file: 'service.ts',
      find: `    ...ctx.streamsConfig,
    ...INSTANCE,
`,
      replace: `    ...INSTANCE,
    ...ctx.streamsConfig,
`,
    },
  ],
})
