import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a count only grows, so the largest entry is the newest',
    ru: 'счёт только растёт, значит, самая большая запись и есть самая новая',
  },
  caughtBy: '4.2 by hand: of several entries for one window the last one counts',
  says: /keeps the largest/,
  edits: [
    {
      file: 'by-hand.ts',
      find: 'counts: [...tableOf(changelog).values()] }',
      replace: 'counts: [...tableOf(changelog.toSorted((a, b) => a.count - b.count)).values()] }',
    },
  ],
})
