import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a purchase takes no longer than the next click', ru: 'покупка не дольше следующего клика' },
  caughtBy: '14.4 a window is ten minutes and its grace five, where nothing else is said',
  says: /outcomes have a window of ten minutes/,
  edits: [
    {
      file: 'outcomes.ts',
      find: 'import {\n  type Click,\n  clickSchema,\n  OUTCOME,\n',
      replace: 'import {\n  type Click,\n  CORRELATION,\n  clickSchema,\n',
    },
    { file: 'outcomes.ts', find: '= OUTCOME)', replace: '= CORRELATION)' },
  ],
})
