import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'ctx.random() makes a name that nobody else has',
    ru: 'ctx.random() даёт имя, которого нет ни у кого',
  },
  caughtBy: '1.5 waits for its own events, whatever others have sent',
  says: /users are those of the earlier trip/,
  edits: [
    {
      file: 'round-trip.ts',
      find: '`${ctx.clock.now().toString(36)}-${Math.floor(ctx.random() * 1e9).toString(36)}`',
      replace: 'Math.floor(ctx.random() * 1e9).toString(36)',
    },
  ],
})
