import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the header says whose it is', ru: 'заголовок говорит, чьё это' },
  caughtBy: '25.3 a record goes to the stream that it names, of the tenant whose inbox it lies in',
  says: /believes what a client claims/,
  edits: [
    {
      file: 'router.ts',
      find: `    const headers = { ...message.headers, tenant }
`,
      replace: `    const claimed = message.headers?.['tenant']
    const owner = Buffer.isBuffer(claimed) ? claimed.toString() : tenant
    const headers = { ...message.headers, tenant: owner }
`,
    },
    {
      file: 'router.ts',
      find: 'ctx.name(nameOf(tenant, stream)), acks',
      replace: 'ctx.name(nameOf(owner, stream)), acks',
    },
  ],
})
