import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the click before this one is the last value of its key',
    ru: 'предыдущий клик — это последнее значение его ключа',
  },
  caughtBy: '14.3 pairs a click with all that are near, not with the first alone',
  says: /not only neighbours/,
  edits: [
    {
      file: 'correlation.ts',
      find: 'json, Produced, StreamJoined,',
      replace: 'json, type ProcessorContext, Produced, StreamJoined,',
    },
    {
      file: 'correlation.ts',
      find: '    .join(\n      clicks,\n      (first, second): ClickPair => ({ first, second }),\n      soonAfter,\n      StreamJoined.with(string, json<Click>(), json<Click>()),\n    )\n',
      replace:
        '    .processValues<ClickPair>(() => {\n      const last = new Map<string, { click: Click; timestamp: number }>()\n      let context: ProcessorContext<string, ClickPair>\n      return {\n        init: (given) => {\n          context = given\n        },\n        process: (record) => {\n          const before = last.get(record.key)\n          last.set(record.key, { click: record.value, timestamp: record.timestamp })\n          if (before === undefined || record.timestamp - before.timestamp > windowMs) return\n          context.forward(record.withValue({ first: before.click, second: record.value }))\n        },\n      }\n    })\n',
    },
  ],
})
