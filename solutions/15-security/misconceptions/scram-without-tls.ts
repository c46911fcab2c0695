import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'with SCRAM the password is safe, so TLS is not needed',
    ru: 'со SCRAM пароль в безопасности, TLS не нужен',
  },
  caughtBy: '15.2 CLIENTS lets in by SCRAM-SHA-256 alone, within TLS, and the other listeners are as before',
  says: /SASL_PLAINTEXT/,
  edits: [{ file: 'broker.ts', find: 'CLIENTS:SASL_SSL', replace: 'CLIENTS:SASL_PLAINTEXT' }],
})
