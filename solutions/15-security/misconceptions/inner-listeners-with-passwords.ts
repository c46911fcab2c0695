import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'SASL is for all listeners: who has a password needs no certificate',
    ru: 'SASL — для всех listeners: с паролем сертификат не нужен',
  },
  caughtBy: '15.2 CLIENTS lets in by SCRAM-SHA-256 alone, within TLS, and the other listeners are as before',
  says: /speaks as a broker/,
  edits: [
    {
      file: 'broker.ts',
      find: `'CLIENTS:SASL_SSL,INTERNAL:SSL,CONTROLLER:SSL',
    'listener.name.clients.sasl`,
      replace: `'CLIENTS:SASL_SSL,INTERNAL:SSL,CONTROLLER:SSL',
    'listener.name.internal.ssl.client.auth': 'none',
    'listener.name.clients.sasl`,
    },
  ],
})
