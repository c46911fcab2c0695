import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a promise that is not awaited is done soon enough',
    ru: 'промис без await успеет выполниться',
  },
  caughtBy: '20.1 the unit tests pass on a right application, however it is written',
  says: /say nothing of a wrong one/,
  edits: [
    {
      file: 'unit.test.ts',
      find: `  await requestPayment(context.ctx, asked, 'c-1')`,
      replace: `  void requestPayment(context.ctx, asked, 'c-1')`,
    },
  ],
})
