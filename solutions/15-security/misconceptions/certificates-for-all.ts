import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'mutual TLS is for everybody', ru: 'mutual TLS — для всех' },
  caughtBy: '15.1 who trusts the authority writes and reads at CLIENTS, without a certificate',
  says: /without the name of a listener/,
  edits: [
    {
      file: 'broker.ts',
      find: `'listener.name.internal.ssl.client.auth': 'required',`,
      replace: `'ssl.client.auth': 'required',
    'listener.name.internal.ssl.client.auth': 'required',`,
    },
  ],
})
