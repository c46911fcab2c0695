import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'start() is called, so it runs', ru: 'раз start() вызван, всё работает' },
  caughtBy: '14.5 startEnrichment refuses user-profiles with 2 partitions beside 3 of user-clicks, and names both',
  says: /finds nothing and says nothing/,
  edits: [
    {
      file: 'service.ts',
      find: '  await streams.start()\n  await running.promise\n',
      replace: '  streams.start().catch((error: Error) => ctx.print(error.message))\n',
    },
  ],
})
