import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'JSON.parse reads numbers',
    ru: 'JSON.parse читает числа',
  },
  caughtBy: '16.4 values keep their type and each of their digits, whatever the time zone of the process',
  says: /JSON.parse rounds beyond/,
  edits: [
    { file: 'connect-json.ts', find: 'new ExactNumber(context.source)', replace: 'new ExactNumber(String(value))' },
  ],
})
