import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is raised lasts',
    ru: 'что поднято, то продолжается',
  },
  caughtBy: '10.5 an excursion is known by either of its alerts, and its end stays an end',
  says: /an end stays an end/,
  cause: 'deadline',
  edits: [
    {
      file: 'board.ts',
      find: "if (known && (type === 'raised' || known.until !== null)) return undefined",
      replace: "if (known && type === 'raised' && known.until === null) return undefined",
    },
  ],
})
