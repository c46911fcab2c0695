import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who was asked has answered', ru: 'ответил тот, кого спросили' },
  caughtBy: '23.4 whichever instance is asked, the one that has the user answers, and the answer is the same',
  says: /Each instance answers for all/,
  cause: 'deadline',
  edits: [
    {
      file: 'api.ts',
      find: `    return told
`,
      replace: `    return { ...told, headers: { [ANSWERED_BY]: encodeURIComponent(instance) } }
`,
    },
  ],
})
