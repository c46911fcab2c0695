import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a purchase later than the grace is not let in',
    ru: 'покупку, опоздавшую больше чем на grace, не пускают',
  },
  caughtBy: '14.4 a purchase later than the grace still meets a click that is held',
  says: /late purchase was refused/,
  edits: [
    { file: 'outcomes.ts', find: 'json, Produced,', replace: 'json, type ProcessorContext, Produced,' },
    {
      file: 'outcomes.ts',
      find: '  const purchases = readEvents(ctx, builder, TOPIC.purchases, purchaseSchema)\n',
      replace:
        '  const purchases = readEvents(ctx, builder, TOPIC.purchases, purchaseSchema)\n    .processValues<Purchase>(() => {\n      let context: ProcessorContext<string, Purchase>\n      let streamTime = 0\n      return {\n        init: (given) => {\n          context = given\n        },\n        process: (record) => {\n          streamTime = Math.max(streamTime, record.timestamp)\n          if (record.timestamp >= streamTime - graceMs) context.forward(record)\n        },\n      }\n    })\n',
    },
  ],
})
