import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the latest border is the right one', ru: 'верна самая свежая граница' },
  caughtBy: '22.3 the tier of a record is the one that it was in when the call began',
  says: /asked for once/,
  edits: [
    { file: 'reader.ts', find: 'const { start, hotFrom, end } = tiers', replace: 'const { start, end } = tiers' },
    {
      file: 'reader.ts',
      find: '        lastProgress = performance.now()\n',
      replace:
        '        lastProgress = performance.now()\n        const { hotFrom } = (await tiersOn(connection, topic)).find((one) => one.partition === partition)!\n',
    },
  ],
})
