import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'clients of ours send nothing',
    ru: 'наши клиенты ничего не присылают',
  },
  caughtBy: '10.5 pages of other servers are refused, and a client that sends too much goes alone',
  says: /maxPayload/,
  cause: 'deadline',
  edits: [
    {
      file: 'dashboard.ts',
      find: '{ noServer: true, maxPayload: MAX_MESSAGE }',
      replace: '{ noServer: true, maxPayload: MAX_MESSAGE * MAX_MESSAGE }',
    },
  ],
})
