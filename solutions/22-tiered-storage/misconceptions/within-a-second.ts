import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a store answers within a second', ru: 'хранилище отвечает за секунду' },
  caughtBy: '22.1 a store that needs 1.2 s for an answer is waited for',
  says: /remote\.fetch\.max\.wait\.ms is 500/,
  edits: [{ file: 'broker.ts', find: 'String(coldWaitMs)', replace: 'String(Math.min(coldWaitMs, 1_000))' }],
})
