import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is not known is a text',
    ru: 'неизвестное — это текст',
  },
  caughtBy: '16.4 what is no change is refused, and says what is wrong',
  says: /a column of an unknown type: a row goes in/,
  edits: [
    {
      file: 'values.ts',
      find: 'name === undefined ? plain[type] : named[name]?.(field)',
      replace: 'name === undefined ? plain[type] : (named[name]?.(field) ?? plain[type])',
    },
  ],
})
