import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what is copied is cold', ru: 'скопированное — холодное' },
  caughtBy: '22.3 reads a range across the tiers, complete, in order and each once',
  says: /What is copied is hot as long/,
  edits: [
    {
      file: 'reader.ts',
      find: "record.offset < hotFrom ? 'cold' : 'hot'",
      replace: "record.offset < copiedTo ? 'cold' : 'hot'",
    },
    {
      file: 'reader.ts',
      find: 'const { start, hotFrom, end } = tiers',
      replace: 'const { start, copiedTo, end } = tiers',
    },
  ],
})
