import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'only this machine reaches 127.0.0.1',
    ru: 'на 127.0.0.1 попадёт только эта машина',
  },
  caughtBy: '10.5 pages of other servers are refused, and a client that sends too much goes alone',
  says: /lets any page open/,
  edits: [
    {
      file: 'dashboard.ts',
      find: '(!URL.canParse(origin) || new URL(origin).host !== host)',
      replace: '(host === undefined)',
    },
  ],
})
