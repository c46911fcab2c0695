import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the band of whoever has waited longest decides for the group',
    ru: 'за группу решает полоса того, кто ждёт дольше всех',
  },
  caughtBy: '21.2 lets the narrower band of each pair decide in a group too',
  says: /Each two of the group must fit/,
  edits: [
    {
      file: 'rules.ts',
      find: 'band: bandAt(rules, now - entry.since)',
      replace: 'band: bandAt(rules, now - queue[0]!.since)',
    },
  ],
})
