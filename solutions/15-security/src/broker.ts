/** Tasks 15.1 to 15.3: what makes a broker a secured one. */
import type { Properties } from './contract.ts'

export function tlsProperties(options: { keyStoreFile: string; trustStoreFile: string }): Properties {
  return {
    'listener.security.protocol.map': 'CLIENTS:SSL,INTERNAL:SSL,CONTROLLER:SSL',
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': options.keyStoreFile,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': options.trustStoreFile,
    'listener.name.internal.ssl.client.auth': 'required',
    'listener.name.controller.ssl.client.auth': 'required',
  }
}

export function saslProperties(): Properties {
  return {
    'listener.security.protocol.map': 'CLIENTS:SASL_SSL,INTERNAL:SSL,CONTROLLER:SSL',
    'listener.name.clients.sasl.enabled.mechanisms': 'SCRAM-SHA-256',
    'listener.name.clients.scram-sha-256.sasl.jaas.config':
      'org.apache.kafka.common.security.scram.ScramLoginModule required;',
  }
}

export function formatCommand(options: {
  propertiesFile: string
  clusterId: string
  admin: { username: string; password: string }
}): string[] {
  const { propertiesFile, clusterId, admin } = options
  const scram = `SCRAM-SHA-256=[name=${admin.username},password=${admin.password}]`
  const what = ['--cluster-id', clusterId, '--config', propertiesFile, '--add-scram', scram]
  return ['kafka-storage.sh', 'format', '--standalone', ...what]
}

export function aclProperties({ brokerName, admin }: { brokerName: string; admin: string }): Properties {
  return {
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': `User:CN=${brokerName};User:${admin}`,
  }
}
