import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a page of this machine is one of ours',
    ru: 'страница с этой машины — наша',
  },
  caughtBy: '10.5 pages of other servers are refused, and a client that sends too much goes alone',
  says: /Host and port have to be/,
  edits: [
    {
      file: 'dashboard.ts',
      find: 'new URL(origin).host !== host)',
      replace: "new URL(origin).hostname !== host?.replace(/:\\d+$/, ''))",
    },
  ],
})
