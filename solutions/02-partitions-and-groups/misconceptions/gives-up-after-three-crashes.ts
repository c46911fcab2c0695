import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'ten tries a crash and three crashes: then the broker is gone for good',
    ru: 'десять попыток на сбой и три сбоя: значит, брокер пропал насовсем',
  },
  caughtBy: '2.3 goes on through an outage of a minute, and through the next one',
  says: /whose client gives up is to begin anew/,
  cause: 'deadline',
  edits: [
    {
      file: 'member.ts',
      find: 'clientId: name, logLevel',
      replace: 'clientId: name, retry: { ...ctx.clientConfig.retry, retries: 10 }, logLevel',
    },
    {
      file: 'member.ts',
      find: 'retry: { restartOnFailure',
      replace: 'retry: { retries: 10, restartOnFailure',
    },
    {
      file: 'member.ts',
      find: 'while (!this.stopping) {',
      replace: 'for (let life = 0; !this.stopping && life < 3; life++) {',
    },
  ],
})
