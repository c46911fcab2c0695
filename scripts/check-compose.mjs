/**
 * Checks docker-compose.yml without an engine: this repository's own rules always, and Compose's schema by
 * docker-compose where that is installed. Exit code 1 with a line for each fault.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
/** `${NAME:-default}` stands for its default here. */
const text = readFileSync(`${root}docker-compose.yml`, 'utf8').replace(/\$\{\w+:-([^}]*)\}/g, '$1')
const compose = parse(text)
const image = /'(confluentinc\/cp-kafka:[^']+)'/.exec(readFileSync(`${root}harness/broker/docker.ts`, 'utf8'))?.[1]

const faults = []
const services = Object.entries(compose?.services ?? {})
if (!services.some(([, service]) => service.image === image))
  faults.push(`no service runs ${image}, the broker of the container mode`)
if (!services.some(([, service]) => /kafka-ui|console/.test(service.image)))
  faults.push('no service shows topics in the browser')
for (const [name, service] of services) {
  if (!/:v?\d+(\.\d+){1,2}(\.Final)?$/.test(service.image ?? ''))
    faults.push(`${name}: image ${service.image} is not pinned to a version`)
  for (const port of service.ports ?? []) {
    if (!/^127\.0\.0\.1:\d+:\d+$/.test(port))
      faults.push(`${name}: port ${port} is open to the network, not to loopback only`)
  }
  for (const [variable, value] of Object.entries(service.environment ?? {})) {
    // `…_ALLOW_EMPTY_PASSWORD` says that there is none.
    if (/PASSWORD|SECRET|TOKEN/.test(variable) && !variable.includes('ALLOW_EMPTY') && value)
      faults.push(`${name}: ${variable} has a secret in it`)
  }
  for (const other of Object.keys(service.depends_on ?? {})) {
    if (!compose.services[other]) faults.push(`${name}: depends on ${other}, which is not there`)
    else if (!compose.services[other].healthcheck)
      faults.push(`${name}: waits for the health of ${other}, which has no check`)
  }
}

const validator = [['docker', 'compose'], ['docker-compose']].find(
  ([command, ...args]) => spawnSync(command, [...args, 'version']).status === 0,
)
if (validator) {
  const [command, ...args] = validator
  const { status, stderr } = spawnSync(command, [...args, '-f', 'docker-compose.yml', 'config', '--quiet'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) faults.push(stderr.trim())
}

for (const fault of faults) console.error(`docker-compose.yml: ${fault}`)
if (faults.length > 0) process.exit(1)
console.log(
  `docker-compose.yml: right, ${validator ? `by its rules and by ${validator.join(' ')}` : 'by its rules; docker-compose is not installed'}`,
)
