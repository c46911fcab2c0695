import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an error that was logged is an error handled',
    ru: 'ошибка записана в лог — значит, обработана',
  },
  caughtBy: '3.5 asks five times at the delays of the text, then sets the order aside and goes on',
  edits: [
    {
      file: 'service.ts',
      find: 'await setAside(ctx, producer, { topic, partition, message }, ctx.name(`${work.from}-rejected`), error.message)',
      replace: 'ctx.print(error.message)',
    },
  ],
})
