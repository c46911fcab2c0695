import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { authorityOf, brokerName, sharedCluster, validity } from './cluster.ts'
import { answersOverTls, answersPlainly } from './listeners.ts'
import { means } from './means.ts'

const clusterOf = sharedCluster('tls')

test('15.1 who trusts the authority writes and reads at CLIENTS, without a certificate', async ({
  subject,
  needs,
  scope,
}) => {
  needs('scripts')
  const cluster = await clusterOf(await subject<typeof Lab>())
  expect(await answersOverTls(cluster.ports.clients, cluster.admin.ca), means.clientsWithout).toBe(true)
  await using topics = await cluster.topics(scope.namespace)
  await topics.create('orders')
  await topics.produce('orders', [{ key: 'o-1', value: 'paid' }])
  expect(await topics.read('orders'), means.overTls).toHaveRecords([{ key: 'o-1', value: 'paid' }])
})

test('15.1 no listener answers in plain text', async ({ subject, needs }) => {
  needs('scripts')
  const { ports } = await clusterOf(await subject<typeof Lab>())
  const answered = Object.fromEntries(
    await Promise.all(Object.entries(ports).map(async ([name, port]) => [name, await answersPlainly(port)] as const)),
  )
  expect(answered, means.plainText).toEqual({ clients: false, internal: false, controller: false })
})

test('15.1 at INTERNAL and CONTROLLER nobody is answered without a certificate of the authority', async ({
  subject,
  needs,
}) => {
  needs('scripts')
  const app = await subject<typeof Lab>()
  const { ports, authority } = await clusterOf(app)
  const issue = (by: Lab.Identity) =>
    app.issueCertificate({ authority: by, name: brokerName, hosts: ['localhost'], ...validity(-1, 9) })
  const [own, foreign] = [await issue(authority), await issue(await authorityOf(app))]
  for (const listener of ['internal', 'controller'] as const) {
    const asked = (shown?: Lab.Identity) => answersOverTls(ports[listener], authority.certificate, shown)
    expect(await asked(), means.noCertificate(listener)).toBe(false)
    expect(await asked(foreign), means.foreignCertificate(listener)).toBe(false)
    expect(await asked(own), means.ownCertificate(listener)).toBe(true)
  }
})

test('15.1 brokers check each other’s host names', async ({ subject }) => {
  const app = await subject<typeof Lab>()
  const properties = await app.tlsProperties({ keyStoreFile: '/k.pem', trustStoreFile: '/t.pem' })
  for (const [name, value] of Object.entries(properties))
    if (name.endsWith('ssl.endpoint.identification.algorithm'))
      expect(value.toLowerCase(), means.identification(name)).toBe('https')
})
