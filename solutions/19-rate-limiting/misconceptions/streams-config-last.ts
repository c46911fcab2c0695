import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the settings of the environment come last: it knows better',
    ru: 'последними идут настройки окружения: ему виднее',
  },
  caughtBy: '19.2 runs as INSTANCE says, resolves when it does, and leaves at the stop',
  says: /were laid over INSTANCE/,
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
