import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one client is the client',
    ru: 'клиент один',
  },
  caughtBy: '24.5 whoever connects gets the whole state at once, and again after each change',
  cause: 'deadline',
  says: /Each client/,
  edits: [
    {
      file: 'dashboard.ts',
      find: `    watchers.add(response)
    send(response,`,
      replace: `    watchers.clear()
    watchers.add(response)
    send(response,`,
    },
  ],
})
