import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the handler can simply sleep until the message is due',
    ru: 'обработчик может просто поспать, пока не придёт срок сообщения',
  },
  caughtBy: '12.3 lets a waiting message hold up no other',
  says: /waits where it should read on/,
  cause: 'deadline',
  edits: [
    {
      file: 'service.ts',
      find: `if (early > 0) return early`,
      replace: `if (early > 0) await ctx.clock.sleep(early, stopping.signal)`,
    },
  ],
})
