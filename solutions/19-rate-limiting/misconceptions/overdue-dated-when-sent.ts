import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the timestamp of a record says when it was sent',
    ru: 'timestamp записи говорит, когда её отправили',
  },
  caughtBy: '19.1 moves no event because the broker was slow with one before it',
  says: /was dated when it was sent/,
  edits: [{ file: 'load.ts', find: 'timestamp: String(due)', replace: 'timestamp: String(ctx.clock.now())' }],
})
