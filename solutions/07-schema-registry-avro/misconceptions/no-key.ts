import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the user stands in the value already',
    ru: 'пользователь уже есть в значении',
  },
  caughtBy: '7.3 each event is a byte 0, the id in four bytes and Avro, under its user',
  says: /key: null/,
  edits: [
    {
      file: 'producer.ts',
      find: `        key: (event as { userId: string }).userId,
`,
      replace: '',
    },
  ],
})
