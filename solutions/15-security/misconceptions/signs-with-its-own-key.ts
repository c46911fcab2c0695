import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'each certificate is signed with its own key', ru: 'каждый сертификат подписан своим ключом' },
  caughtBy: '15.1 a certificate is signed by its authority, is for these hosts and this time, and signs nothing',
  says: /made with its key/,
  edits: [
    {
      file: 'certificates.ts',
      find: `    signingKey,
`,
      replace: `    signingKey: keys.privateKey ?? signingKey,
`,
    },
  ],
})
