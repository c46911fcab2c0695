import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'of equal times the first that came', ru: 'из равных по времени — первый пришедший' },
  caughtBy: '18.4 patterns are those of a batch computation, in whatever order errors come',
  says: /depends on the order in which they come/,
  edits: [
    {
      file: 'detector.ts',
      find: '(other.first === known.first && other.id < known.id)',
      replace: "(other.first === known.first && other.id === '')",
    },
  ],
})
