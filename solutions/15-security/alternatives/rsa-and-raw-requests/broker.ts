/** Each setting at its listener; the first user comes salted, so that no process list shows its password. */
import type { Properties } from './contract.ts'
import { salted } from './scram.ts'

export function tlsProperties({
  keyStoreFile,
  trustStoreFile,
}: {
  keyStoreFile: string
  trustStoreFile: string
}): Properties {
  const stores = {
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': keyStoreFile,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': trustStoreFile,
    'ssl.endpoint.identification.algorithm': 'HTTPS',
  }
  const auth = { clients: 'none', internal: 'required', controller: 'required' }
  return Object.assign(
    { 'listener.security.protocol.map': 'CONTROLLER:SSL,INTERNAL:SSL,CLIENTS:SSL', ...stores },
    ...Object.entries(auth).map(([listener, value]) =>
      prefixed(`listener.name.${listener}.`, { ...stores, 'ssl.client.auth': value }),
    ),
  )
}

export function saslProperties(): Properties {
  return {
    'listener.security.protocol.map': 'CONTROLLER:SSL,INTERNAL:SSL,CLIENTS:SASL_SSL',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-256',
    'listener.name.clients.scram-sha-256.sasl.jaas.config':
      'org.apache.kafka.common.security.scram.ScramLoginModule required;',
  }
}

export function formatCommand(options: {
  propertiesFile: string
  clusterId: string
  admin: { username: string; password: string }
}): string[] {
  const { username, password } = options.admin
  const { iterations, salt, saltedPassword } = salted(password)
  const secret = `salt="${salt.toString('base64')}",saltedpassword="${saltedPassword.toString('base64')}"`
  const scram = `SCRAM-SHA-256=[name="${username}",${secret},iterations=${iterations}]`
  return [
    'bin/kafka-storage.sh',
    ...['format', '-s', '-t', options.clusterId, '-c', options.propertiesFile, '-S', scram],
  ]
}

export function aclProperties({ brokerName, admin }: { brokerName: string; admin: string }): Properties {
  return {
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'allow.everyone.if.no.acl.found': 'false',
    'super.users': [`User:${admin}`, `User:CN=${brokerName}`].join(';'),
  }
}

const prefixed = (prefix: string, properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [prefix + name, value]))
