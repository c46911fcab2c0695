import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'first everything is taken away, then given anew', ru: 'сначала всё забрать, потом выдать заново' },
  caughtBy: '25.4 what is right already stays, without a gap',
  says: /a tenant at work is refused/,
  edits: [
    {
      file: 'access.ts',
      find: `    const missing = wanted.filter((entry) => !there.some((one) => same(one, entry)))
    const superfluous = there.filter((entry) => !wanted.some((one) => same(one, entry)))
    if (missing.length > 0) await admin.createAcls({ acl: missing })
    if (superfluous.length > 0) await admin.deleteAcls({ filters: superfluous })
`,
      replace: `    if (there.length > 0) await admin.deleteAcls({ filters: there })
    if (wanted.length > 0) await admin.createAcls({ acl: wanted })
`,
    },
  ],
})
