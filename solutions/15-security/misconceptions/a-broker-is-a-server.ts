import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a broker is a server, and no more', ru: 'брокер — сервер, и только' },
  caughtBy: '15.1 a certificate is signed by its authority, is for these hosts and this time, and signs nothing',
  says: /a client to other brokers/,
  edits: [
    {
      file: 'certificates.ts',
      find: `const serverAndClient = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']`,
      replace: `const serverAndClient = ['1.3.6.1.5.5.7.3.1']`,
    },
  ],
})
