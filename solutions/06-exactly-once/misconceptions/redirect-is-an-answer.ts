import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'fetch follows a redirect, so what it comes to is the answer of the bank',
    ru: 'fetch идёт по редиректу, значит, ответ в конце пути и есть ответ банка',
  },
  caughtBy: '6.1 a payment that the bank has not taken gets no entry before it has',
  says: /a redirect/,
  edits: [
    {
      file: 'bank.ts',
      find: `    redirect: 'manual',
`,
      replace: '',
    },
  ],
})
