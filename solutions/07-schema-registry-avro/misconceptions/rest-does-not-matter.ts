import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what stands behind the event does not matter',
    ru: 'что стоит за событием, не важно',
  },
  caughtBy: '7.4 a message that cannot be read is reported, and everything around it is printed',
  says: /taken for events/,
  edits: [
    {
      file: 'reading.ts',
      find: `reader.fromBuffer(bytes, resolver)`,
      replace: `reader.fromBuffer(bytes, resolver, true)`,
    },
  ],
})
