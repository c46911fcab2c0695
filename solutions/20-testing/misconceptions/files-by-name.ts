import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the application has six files',
    ru: 'в приложении шесть файлов',
  },
  caughtBy: '20.5 c8 counts the application, all of it and nothing else, and fails below its floor',
  says: /not that of the application/,
  edits: [
    {
      file: 'coverage.ts',
      find: `include: ['*.ts']`,
      replace: `include: ['card.ts', 'checkout.ts', 'contract.ts', 'payments.ts', 'topics.ts', 'totals.ts']`,
    },
  ],
})
