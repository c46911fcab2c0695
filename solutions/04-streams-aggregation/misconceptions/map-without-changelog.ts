import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a Map in the process is a state store',
    ru: 'Map в процессе — это и есть хранилище состояния',
  },
  caughtBy: '4.3 a restart restores the counts and goes on: nothing lost, nothing counted again',
  says: /the state is gone/,
  edits: [
    {
      file: 'topology.ts',
      find: `    .groupByKey(Grouped.with(string, json<Original>()))
    .windowedBy(TimeWindows.ofSizeAndGrace(WINDOW_MS, graceMs))
    .count(Materialized.as('clicks-per-category'))
    .toStream()
    .map(({ key: category, window: { start, end } }, count) => KeyValue.pair({ category, start, end }, count))
`,
      replace: `    .map((category, { value }) => {
      const { at } = readClick(Buffer.from(value, 'base64'))
      return KeyValue.pair({ category, ...windowOf(at) }, at)
    })
    .map((key) => {
      counts.set(JSON.stringify(key), (counts.get(JSON.stringify(key)) ?? 0) + 1)
      return KeyValue.pair(key, counts.get(JSON.stringify(key)) ?? 0)
    })
`,
    },
    {
      file: 'topology.ts',
      find: `  const builder = new StreamsBuilder()
`,
      replace: `  const builder = new StreamsBuilder()
  const counts = new Map<string, number>()
`,
    },
  ],
})
