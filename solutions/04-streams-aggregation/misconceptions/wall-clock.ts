import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a click belongs into the window in which it is processed',
    ru: 'клик относится к тому окну, в которое его обработали',
  },
  caughtBy: '4.2 within grace the final counts equal a batch computation, whatever the order of arrival',
  says: /by their own time/,
  edits: [
    {
      file: 'topology.ts',
      find: 'Consumed.with(bytes, bytes)',
      replace: 'Consumed.with(bytes, bytes).withTimestampExtractor(WallclockTimestampExtractor)',
    },
    {
      file: 'topology.ts',
      find: `  type Topology,
`,
      replace: `  type Topology,
  WallclockTimestampExtractor,
`,
    },
  ],
})
