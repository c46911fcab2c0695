import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an unknown authority shows by one code', ru: 'чужой центр виден по одному коду' },
  caughtBy: '15.2 logIn tells what is wrong with the certificate of a broker',
  says: /seen: .*unreachable/,
  edits: [
    {
      file: 'client.ts',
      find: `  CERT_SIGNATURE_FAILURE: 'unknown-authority',
`,
      replace: '',
    },
  ],
})
