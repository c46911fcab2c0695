import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what came first is the oldest', ru: 'что пришло первым, то и старше' },
  caughtBy: '18.4 each pattern of a service has its count, its first and last time and its oldest example',
  says: /oldest by the time at which it happened/,
  edits: [
    {
      file: 'detector.ts',
      find: 'const isOlder = other.first < known.first || (other.first === known.first && other.id < known.id)',
      replace: 'const isOlder = other.first < 0 && other.id < known.id',
    },
  ],
})
