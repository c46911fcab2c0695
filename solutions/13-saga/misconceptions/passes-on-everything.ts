import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who reads it there will see what concerns him',
    ru: 'кто прочитает, сам разберётся, что его касается',
  },
  caughtBy: '13.3 asks for stock by SKU, in one partition, and passes on nothing else',
  says: /once more for nothing/,
  edits: [
    {
      file: 'work.ts',
      find: `if (!('order' in input) || !REQUESTED.some((type) => type === input.type)) return`,
      replace: `if (!('order' in input) || REQUESTED.length === 0) return`,
    },
  ],
})
