import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'who connects waits for news',
    ru: 'подключившийся ждёт новостей',
  },
  caughtBy: '24.5 whoever connects gets the whole state at once, and again after each change',
  cause: 'deadline',
  says: /at once/,
  edits: [
    {
      file: 'dashboard.ts',
      find: `send(response, \`retry: 1000\\n\${messageOf()}\`)`,
      replace: `response.write('retry: 1000\\n\\n')`,
    },
  ],
})
