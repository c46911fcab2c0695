import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'start() is called, so it runs', ru: 'раз start() вызван, всё работает' },
  caughtBy: '14.5 refuses to start where clicks and profiles differ in partitions, and names both',
  edits: [
    {
      file: 'service.ts',
      find: '  await streams.start()\n  await running.promise\n',
      replace: '  streams.start().catch((error: Error) => ctx.print(error.message))\n',
    },
  ],
})
