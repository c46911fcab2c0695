import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the date is a serial number', ru: 'серийный номер — это дата' },
  caughtBy: '15.1 a certificate is signed by its authority, is for these hosts and this time, and signs nothing',
  says: /revoked without the other/,
  edits: [
    {
      file: 'certificates.ts',
      find: `const serialNumber = \`01\${randomBytes(15).toString('hex')}\` // never negative`,
      replace: `const serialNumber = randomBytes(0).toString('hex') + \`01\${from.toString(16).padStart(16, '0')}\``,
    },
  ],
})
