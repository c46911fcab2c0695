import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a column with a default is never null',
    ru: 'столбец со значением по умолчанию не бывает null',
  },
  caughtBy: '8.2 sends the rows of before and each change afterwards, in their order, under the primary key',
  says: /Null is null/,
  edits: [
    {
      file: 'source.ts',
      find: "    'value.converter.replace.null.with.default': 'false',\n",
      replace: '',
    },
  ],
})
