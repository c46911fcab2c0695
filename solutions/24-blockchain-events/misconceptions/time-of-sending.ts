import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a record has the time at which it is sent',
    ru: 'у записи время отправки',
  },
  caughtBy: '24.2 each transaction and each event is there once, under its key, with its id and the time of its block',
  says: /timestamp/,
  edits: [
    {
      file: 'messages.ts',
      find: 'const timestamp = String(block.at)',
      replace: 'const timestamp = String(ctx.clock.now())',
    },
  ],
})
