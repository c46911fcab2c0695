import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'toString() gives the text, and JSON.parse and the schema find whatever is wrong with it',
    ru: 'toString() даёт текст, а что в нём не так, найдут JSON.parse и схема',
  },
  caughtBy: '1.4 a message that breaks the contract is reported, and everything around it is printed',
  says: /JSON with a byte that is no UTF-8/,
  edits: [{ file: 'consumer.ts', find: 'utf8.decode(bytes ?? undefined)', replace: 'String(bytes)' }],
})
