import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'toString() gives the text, and JSON.parse and the schema find whatever is wrong with it',
    ru: 'toString() даёт текст, а что в нём не так, найдут JSON.parse и схема',
  },
  caughtBy: '6.3 goes past what is no payment, and reports it',
  says: /JSON with a byte that is no UTF-8/,
  edits: [
    {
      file: 'batch.ts',
      find: 'utf8.decode(value)',
      replace: 'value.toString()',
    },
  ],
})
