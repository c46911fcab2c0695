import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the fixed transactional id fences the predecessor as soon as the new instance is up',
    ru: 'фиксированный transactional.id вытесняет предшественника сразу, как только поднялся новый экземпляр',
  },
  caughtBy: '6.1 a new instance ends the transaction of its predecessor before it reads',
  says: /only when the first transaction begins/,
  edits: [{ file: 'exactly-once.ts', find: '    await takeOver(producer)\n', replace: '' }],
})
