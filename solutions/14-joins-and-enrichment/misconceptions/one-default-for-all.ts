import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one default is enough for all windows', ru: 'одного значения по умолчанию хватит на все окна' },
  caughtBy: '14.3 clicks are five minutes apart at most, and less than a minute late, where nothing else is said',
  says: /correlation has a window of five minutes/,
  edits: [
    {
      file: 'correlation.ts',
      find: 'type ClickPair, CORRELATION, clickSchema, TOPIC,',
      replace: 'type ClickPair, clickSchema, OUTCOME, TOPIC,',
    },
    { file: 'correlation.ts', find: '= CORRELATION)', replace: '= OUTCOME)' },
  ],
})
