import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an error that was logged is an error handled',
    ru: 'ошибка записана в лог — значит, обработана',
  },
  caughtBy: '3.5 asks five times at the delays of the text, then sets the order aside and goes on',
  says: /an error that is only logged/,
  edits: [
    {
      file: 'service.ts',
      find: '      if (!(error instanceof SetAside)) throw error\n',
      replace:
        '      if (!(error instanceof SetAside)) throw error\n      ctx.print(error.message)\n      if (error.message) return\n',
    },
  ],
})
