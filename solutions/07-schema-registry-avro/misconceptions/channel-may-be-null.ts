import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a field that may be missing is one that may be null',
    ru: 'поле, которого может не быть, — это поле, где бывает null',
  },
  caughtBy: '7.5 version 2 is version 1 with one more field, which has a default',
  says: /seen:[\s\S]*null/,
  edits: [
    {
      file: 'schema.ts',
      find: `type: 'string', default: 'unknown' }`,
      replace: `type: ['null', 'string'], default: null }`,
    },
  ],
})
