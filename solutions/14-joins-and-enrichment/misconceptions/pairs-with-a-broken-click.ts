import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'TypeScript knows the type, so what is read has it',
    ru: 'TypeScript знает тип, значит, прочитанное ему соответствует',
  },
  caughtBy: '14.3 reports what it cannot read, and goes on with what is around it',
  says: /one bad record stops the task/,
  edits: [
    {
      file: 'correlation.ts',
      find: '  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)\n',
      replace: '  const clicks = builder.stream(ctx.name(TOPIC.clicks), Consumed.with(string, json<Click>()))\n',
    },
    { file: 'correlation.ts', find: 'import { JoinWindows,', replace: 'import { Consumed, JoinWindows,' },
    { file: 'correlation.ts', find: ', clickSchema, TOPIC', replace: ', TOPIC' },
    { file: 'correlation.ts', find: "import { readEvents } from './reading.ts'\n", replace: '' },
  ],
})
