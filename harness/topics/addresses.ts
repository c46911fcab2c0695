import { connect, isIP } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { KafkaConfig } from 'kafkajs'

const bracketed = /^\[([\da-f:.]+)\]:(\d+)$/i

/** `[::1]:9092` among them: kafkajs takes what stands before the first colon for the host, so such a host gets a name here and its address back when it is connected to. */
export function addressesFor(servers: readonly string[]): Pick<KafkaConfig, 'brokers' | 'socketFactory'> {
  const hosts = new Map<string, string>()
  const brokers = servers.map((server, index) => {
    const [, host, port] = bracketed.exec(server) ?? []
    if (!host) return server
    hosts.set(`ipv6-${index}`, host)
    return `ipv6-${index}:${port}`
  })
  if (hosts.size === 0) return { brokers }
  return {
    brokers,
    socketFactory({ host: name, port, ssl, onConnect }) {
      const host = hosts.get(name) ?? name
      const socket = ssl
        ? connectTls({ host, port, ...(isIP(host) ? {} : { servername: host }), ...ssl }, onConnect)
        : connect({ host, port }, onConnect)
      return socket.setKeepAlive(true, 60_000)
    },
  }
}
