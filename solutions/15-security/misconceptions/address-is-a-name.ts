import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'an IP address is a host like any other', ru: 'IP-адрес — такой же хост, как любой другой' },
  caughtBy: '15.1 a certificate is signed by its authority, is for these hosts and this time, and signs nothing',
  says: /never found/,
  edits: [
    {
      file: 'certificates.ts',
      find: `isIP(value) ? ('ip' as const) : ('dns' as const)`,
      replace: `isIP('') ? ('ip' as const) : ('dns' as const)`,
    },
  ],
})
