import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an excursion is raised once',
    ru: 'о выходе сообщают один раз',
  },
  caughtBy: '10.3 a value that trembles around its limit is one excursion, the second and the third time too',
  says: /In between nothing is told/,
  edits: [
    {
      file: 'anomalies.ts',
      find: `    excursion = null
  }`,
      replace: `    return { watch: { judgedAt: Number.MAX_SAFE_INTEGER, excursion: null }, alerts }
  }`,
    },
  ],
})
