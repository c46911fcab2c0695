import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'to ask for a certificate is enough', ru: 'достаточно попросить сертификат' },
  caughtBy: '15.1 at INTERNAL and CONTROLLER nobody is answered without a certificate of the authority',
  says: /requested/,
  edits: [
    {
      file: 'broker.ts',
      find: `'listener.name.controller.ssl.client.auth': 'required',`,
      replace: `'listener.name.controller.ssl.client.auth': 'requested',`,
    },
  ],
})
