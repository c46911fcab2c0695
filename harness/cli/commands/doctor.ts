import { styleText } from 'node:util'
import { doctor as brokerChecks, type Check, externalCheck } from '../../broker/index.ts'
import { chromiumOf } from '../../browser/index.ts'
import { type ComponentName, catalogue, componentNames, type Lacks, lacksOf } from '../../components/index.ts'
import { loadLabs } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'

/** What this machine has, and which labs can be run with it and how; 0 when Kafka can be run in at least one way. */
export async function doctor(): Promise<ExitCode> {
  const checks = process.env['KAFKA'] === 'external' ? [await externalCheck()] : await brokerChecks()
  for (const check of [...checks, browserCheck()]) {
    const mark = check.ok ? styleText('green', '✓') : styleText('yellow', '✗')
    console.log(`${mark} ${check.name.padEnd(8)} ${check.found}`)
    if (!check.ok) console.log(`    ${check.next}`)
  }
  await showComponents()
  if (process.env['KAFKA'] === 'external') return checks[0]!.ok ? 0 : 2
  const ways = (['native', 'container'] as const).filter((way) => works(checks, way))
  console.log(
    ways.length > 0
      ? say({
          en: `\nKafka can run here: ${ways.join(', ')}.`,
          ru: `\nKafka здесь можно запустить: ${ways.join(', ')}.`,
        })
      : say({
          en: '\nKafka cannot run here yet: make one column complete (native: java, mvn; container: docker, image).',
          ru: '\nKafka здесь пока не запустить: нужно всё для одного из способов (native: java, mvn; container: docker, image).',
        }),
  )
  return ways.length > 0 ? 0 : 2
}

/** For each component the ways in which it can be had, and the labs that need it. The others need the broker alone. */
async function showComponents(): Promise<void> {
  const labs = await loadLabs()
  const numbersOf = (name: ComponentName) =>
    labs.filter(({ components }) => components.includes(name)).map(({ number }) => number)
  const needed = componentNames
    .map((name) => ({ name, numbers: numbersOf(name) }))
    .filter(({ numbers }) => numbers.length > 0)
  const lacks = await lacksOf(needed.map(({ name }) => name))
  for (const [n, { name, numbers }] of needed.entries()) showComponent(name, lacks[n]!, numbers.join(', '))
}

function showComponent(name: ComponentName, lacks: Lacks, labs: string): void {
  const about = say(catalogue[name].about)
  const ways = (['native', 'compose'] as const).filter((way) => lacks[way] === undefined)
  const of = say({
    en: `${about}, for lab ${labs}`,
    ru: `${about}, для лабораторной ${labs}`,
  })
  if (ways.length > 0) {
    console.log(`${styleText('green', '✓')} ${of}: ${ways.join(', ')}`)
    return
  }
  console.log(`${styleText('yellow', '✗')} ${of}`)
  for (const way of ['native', 'compose'] as const) console.log(`    ${way}: ${lacks[way]}`)
}

function works(checks: readonly Check[], way: 'native' | 'container'): boolean {
  return checks.every((check) => check.ok || !check.neededBy.includes(way))
}

function browserCheck(): Check {
  const path = chromiumOf()
  return {
    name: 'browser',
    ok: path !== undefined,
    found:
      path ?? say({ en: 'no Chromium: tests of pages are not run', ru: 'нет Chromium: тесты страниц не запускаются' }),
    next: say({
      en: 'install Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH',
      ru: 'установите Chromium (Debian: apt-get install chromium) или задайте CHROMIUM_PATH',
    }),
    neededBy: [],
  }
}
