import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'logIn tries as often as any client', ru: 'logIn повторяет попытки, как любой клиент' },
  caughtBy: '15.2 logIn tells a wrong password from a broker that is not there, and no password to anybody',
  says: /nothing after 10 s/,
  edits: [
    {
      file: 'client.ts',
      find: `    retry: { retries: 0 },
`,
      replace: `    retry: { retries: 20, initialRetryTime: 300 },
`,
    },
  ],
})
