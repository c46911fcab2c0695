import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the common name says which host it is', ru: 'CN говорит, какой это хост' },
  caughtBy: '15.1 a certificate is signed by its authority, is for these hosts and this time, and signs nothing',
  says: /never found|subjectAltName alone/,
  edits: [{ file: 'certificates.ts', find: 'const names = hosts.map(', replace: 'const names = [name].map(' }],
})
