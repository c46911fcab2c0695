import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a changelog is a copy that costs writes: without it counting is faster',
    ru: 'changelog — лишняя копия, без него считать быстрее',
  },
  caughtBy: '4.3 a restart restores the counts and goes on: nothing lost, nothing counted again',
  says: /the state is gone/,
  edits: [
    {
      file: 'topology.ts',
      find: "Materialized.as('clicks-per-category')",
      replace: "Materialized.as('clicks-per-category').withLoggingDisabled()",
    },
  ],
})
