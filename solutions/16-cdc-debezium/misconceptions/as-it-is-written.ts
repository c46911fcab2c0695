import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'equal values are written equally',
    ru: 'равные значения записаны одинаково',
  },
  caughtBy: '16.5 equal rows are equal, whatever the time zones of server, process and replica',
  says: /Equal values are written differently/,
  edits: [{ file: 'forms.ts', find: `(text.includes('.') ? text.replace(/\\.?0+$/, '') : text)`, replace: 'text' }],
})
