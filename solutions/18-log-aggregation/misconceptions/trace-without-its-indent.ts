import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'white space says nothing', ru: 'пробелы ничего не значат' },
  caughtBy: '18.3 by hand: JSON and text give message and trace as they stand there',
  says: /as it stands/,
  edits: [
    {
      file: 'parse.ts',
      find: '{ trace: text.slice(end + 1) }',
      replace: "{ trace: text.slice(end + 1).replace(/^\\s+/gm, '') }",
    },
  ],
})
