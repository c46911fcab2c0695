import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stream time can be had from the windows in the changelog',
    ru: 'stream time можно взять из окон в changelog',
  },
  caughtBy: '4.2 by hand: the changelog leads back to the counts, compacted or not',
  says: /Stream time is in no changelog/,
  edits: [
    {
      file: 'by-hand.ts',
      find: 'streamTime: -1, counts: [...tableOf(changelog)',
      replace: 'streamTime: Math.max(-1, ...changelog.map(({ start }) => start)), counts: [...tableOf(changelog)',
    },
  ],
})
