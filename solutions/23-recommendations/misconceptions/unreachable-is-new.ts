import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'better a popular answer than none', ru: 'лучше популярный ответ, чем никакого' },
  caughtBy: '23.4 while the instance that has the user does not answer, nobody is taken for a new user',
  says: /is taken for a new one/,
  edits: [
    {
      file: 'api.ts',
      find: `    if (!told || told.status >= 500) throw notAtHand()
`,
      replace: `    if (!told || told.status >= 500)
      return own({ userId: id, kind: 'popular', ...listed(personalise([], state.known()), limit, state, true) })
`,
    },
  ],
})
