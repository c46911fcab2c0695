import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'all that has an offset is a record', ru: 'всё, у чего есть смещение, — запись' },
  caughtBy: '22.3 tells of a topic that is not tiered, and one that was never written to',
  says: /takes an offset and is no record/,
  edits: [
    {
      file: 'reader.ts',
      find: '(attributes & control ? [] : own).map',
      replace: '(attributes & control ? own : own).map',
    },
  ],
})
