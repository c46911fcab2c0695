import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the time of a click is its field at',
    ru: 'время клика — это его поле at',
  },
  caughtBy: '4.2 windows, stream time and lateness go by the timestamp of the record',
  says: /go by the timestamp of the record/,
  edits: [
    {
      file: 'topology.ts',
      find: 'const { category } = readClick(value)',
      replace: 'const { category, at } = readClick(value)',
    },
    { file: 'topology.ts', find: '.withValue(original)', replace: '.withValue(original).withTimestamp(at)' },
  ],
})
