import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fetch rejects when a call has failed, so whatever it resolves with is a success',
    ru: 'если вызов не удался, fetch отклонит промис, а раз не отклонил, всё в порядке',
  },
  caughtBy: '6.1 a payment that the bank has not taken gets no entry before it has',
  says: /Only 2xx counts/,
  edits: [
    {
      file: 'bank.ts',
      find: '  if (!response.ok) throw new Error(`the bank answered ${response.status}`)\n',
      replace: '',
    },
  ],
})
