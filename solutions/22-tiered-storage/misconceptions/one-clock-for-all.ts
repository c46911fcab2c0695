import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a clock that is started once is right', ru: 'один раз запущенные часы верны' },
  caughtBy: '22.4 the time of a sample is that of its read alone',
  says: /the time of others in it/,
  edits: [
    { file: 'measure.ts', find: 'async function sampleOf(', replace: 'let began = 0\n\nasync function sampleOf(' },
    { file: 'measure.ts', find: '  const began = performance.now()\n', replace: '  began ||= performance.now()\n' },
  ],
})
