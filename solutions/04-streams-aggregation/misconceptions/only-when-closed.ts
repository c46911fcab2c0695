import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a count is told when its window is closed: before that it is not final',
    ru: 'счёт окна сообщают после его закрытия: до этого он не окончательный',
  },
  caughtBy: '4.2 the end of a window is the start of the next, and each click is in one window',
  says: /wait for the window to close/,
  edits: [
    {
      file: 'topology.ts',
      find: `    .count(Materialized.as('clicks-per-category'))
`,
      replace: `    .count(Materialized.as('clicks-per-category'))
    .suppress(Suppressed.untilWindowCloses(BufferConfig.unbounded()))
`,
    },
    {
      file: 'topology.ts',
      find: `import {
  bytes,`,
      replace: `import {
  BufferConfig,
  bytes,
  Suppressed,`,
    },
  ],
})
