import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a certificate is expired or it is good', ru: 'сертификат либо истёк, либо годен' },
  caughtBy: '15.2 logIn tells what is wrong with the certificate of a broker',
  says: /seen: .*unreachable/,
  edits: [
    {
      file: 'client.ts',
      find: `  CERT_NOT_YET_VALID: 'expired',
`,
      replace: '',
    },
  ],
})
