import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'certificates are for a year', ru: 'сертификат действует год' },
  caughtBy: '15.1 the authority has the name and the time that were asked for, signs itself and may sign others',
  says: /valid for longer or shorter/,
  edits: [
    {
      file: 'certificates.ts',
      find: 'notAfter: new Date(to)',
      replace: 'notAfter: new Date(Math.max(to, from + 365 * 24 * 3600_000))',
    },
  ],
})
