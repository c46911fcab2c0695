import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a read takes some time', ru: 'чтение занимает время' },
  caughtBy: '22.4 where a tier has no samples or reads took no time, nothing is divided',
  says: /a time of 0/,
  edits: [{ file: 'measure.ts', find: 'hot && cold && hot.p50Ms > 0 && cold.p50Ms > 0 ?', replace: 'hot && cold ?' }],
})
