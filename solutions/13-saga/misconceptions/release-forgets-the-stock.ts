import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'to release is to say so: the event is the compensation',
    ru: 'вернуть на склад — значит сообщить об этом: событие и есть компенсация',
  },
  caughtBy: '13.4 inventory undoes its step once, and only where it was done',
  says: /stock has leaked/,
  edits: [{ file: 'decide.ts', find: `become('undone', -step.takes(order))`, replace: `become('undone', 0)` }],
})
