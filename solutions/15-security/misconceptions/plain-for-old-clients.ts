import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the old mechanism stays for those who have not moved yet',
    ru: 'старый механизм остаётся для тех, кто ещё не перешёл',
  },
  caughtBy: '15.2 CLIENTS lets in by SCRAM-SHA-256 alone, within TLS, and the other listeners are as before',
  says: /weaker one/,
  edits: [
    {
      file: 'broker.ts',
      find: `'listener.name.clients.sasl.enabled.mechanisms': 'SCRAM-SHA-256',`,
      replace: `'listener.name.clients.sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-256',`,
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
