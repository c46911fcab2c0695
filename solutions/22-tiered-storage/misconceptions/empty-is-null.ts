import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an empty text is nothing', ru: 'пустой текст — это ничего' },
  caughtBy: '22.3 keys and values come as they were written, also from the store',
  says: /an empty text is not null/,
  edits: [
    {
      file: 'reader.ts',
      find: 'key: key?.toString() ?? null',
      replace: 'key: key?.toString() || null',
    },
  ],
})
