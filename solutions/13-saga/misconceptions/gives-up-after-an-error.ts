import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after an error somebody will start it again',
    ru: 'после ошибки кто-нибудь его перезапустит',
  },
  caughtBy: '13.2 goes on by itself when answers are lost and writes are refused',
  says: /does not go on after an error/,
  cause: 'deadline',
  edits: [
    {
      file: 'services.ts',
      find: `session = error && state === 'running' ? await reopen() : undefined`,
      replace: `session = error && state !== 'running' ? await reopen() : undefined`,
    },
  ],
})
