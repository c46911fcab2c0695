import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is later than the grace is not let in', ru: 'что опоздало больше чем на grace, того не пускают' },
  caughtBy: '14.3 a click later than the grace still meets what is remembered',
  says: /late click was refused/,
  edits: [
    { file: 'correlation.ts', find: 'json, Produced,', replace: 'json, type ProcessorContext, Produced,' },
    {
      file: 'correlation.ts',
      find: '  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)\n',
      replace:
        '  const clicks = readEvents(ctx, builder, TOPIC.clicks, clickSchema)\n    .processValues<Click>(() => {\n      let context: ProcessorContext<string, Click>\n      let streamTime = 0\n      return {\n        init: (given) => {\n          context = given\n        },\n        process: (record) => {\n          streamTime = Math.max(streamTime, record.timestamp)\n          if (record.timestamp >= streamTime - graceMs) context.forward(record)\n        },\n      }\n    })\n',
    },
  ],
})
