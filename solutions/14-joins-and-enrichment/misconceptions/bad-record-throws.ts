import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a serde with a schema is all the checking there has to be',
    ru: 'serde со схемой — вся проверка, какая нужна',
  },
  caughtBy: '14.2 reports what it cannot read, and goes on with what is around it',
  says: /one bad record stops the task/,
  edits: [
    {
      file: 'enrichment.ts',
      find: '  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)\n',
      replace: '  const clicks = builder.stream(ctx.name(TOPIC.clicks), Consumed.with(string, json(clickSchema)))\n',
    },
    { file: 'enrichment.ts', find: 'import { Joined,', replace: 'import { Consumed, Joined,' },
  ],
})
