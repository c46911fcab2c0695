import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'of purchases, which come from our own till, a serde with the schema is enough',
    ru: 'покупки приходят с нашей собственной кассы: для них хватит serde со схемой',
  },
  caughtBy: '14.4 reports what it cannot read of both topics, and goes on with what is around it',
  says: /one bad record stops the task/,
  edits: [
    {
      file: 'outcomes.ts',
      find: '  const purchases = readEvents(ctx, builder, TOPIC.purchases, purchaseSchema)\n',
      replace:
        '  const purchases = builder.stream(ctx.name(TOPIC.purchases), Consumed.with(string, json(purchaseSchema)))\n',
    },
    { file: 'outcomes.ts', find: 'import { JoinWindows,', replace: 'import { Consumed, JoinWindows,' },
  ],
})
