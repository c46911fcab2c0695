import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'who has a key can sign', ru: 'подписать может каждый, у кого есть ключ' },
  caughtBy: '15.1 the authority has the name and the time that were asked for, signs itself and may sign others',
  says: /may not sign/,
  edits: [
    {
      file: 'certificates.ts',
      find: 'new x509.BasicConstraintsExtension(true, 0, true)',
      replace: 'new x509.BasicConstraintsExtension(false, undefined, true)',
    },
  ],
})
