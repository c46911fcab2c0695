import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'within TLS PLAIN is as good as SCRAM', ru: 'внутри TLS PLAIN не хуже SCRAM' },
  caughtBy: '15.2 CLIENTS lets in by SCRAM-SHA-256 alone, within TLS, and the other listeners are as before',
  says: /PLAIN sends the password itself/,
  edits: [
    {
      file: 'broker.ts',
      find: `'listener.name.clients.sasl.enabled.mechanisms': 'SCRAM-SHA-256',`,
      replace: `'listener.name.clients.sasl.enabled.mechanisms': 'PLAIN',`,
    },
    {
      file: 'broker.ts',
      find: `'listener.name.clients.scram-sha-256.sasl.jaas.config':`,
      replace: `'listener.name.clients.plain.sasl.jaas.config':
      'org.apache.kafka.common.security.plain.PlainLoginModule required user_administrator="admin-secret";',
    'listener.name.clients.scram-sha-256.sasl.jaas.config':`,
    },
  ],
})
