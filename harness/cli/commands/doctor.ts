import { styleText } from 'node:util'
import { doctor as brokerChecks, brokerMode, type Check, externalCheck } from '../../broker/index.ts'
import { chromiumOf } from '../../browser/index.ts'
import {
  type ComponentName,
  catalogue,
  componentMode,
  componentNames,
  type Lacks,
  lacksOf,
} from '../../components/index.ts'
import { layOut } from '../../errors/index.ts'
import { loadLabs } from '../../lab/index.ts'
import { say } from '../../text/index.ts'
import type { ExitCode } from '../program.ts'

type Way = 'native' | 'container'

/**
 * What this machine has, and which labs can be run with it and how; 0 when Kafka can be run in at least one of the ways that KAFKA allows.
 * Throws where KAFKA or KATA_COMPONENTS names a way that does not exist, as every other command does.
 */
export async function doctor(): Promise<ExitCode> {
  const mode = brokerMode()
  componentMode() // a mode that no component knows is refused before anything is looked at
  const checks = mode === 'external' ? [await externalCheck()] : await brokerChecks()
  for (const { ok, name, found } of [...checks, browserCheck()])
    if (ok) console.log(`${styleText('green', '✓')} ${name.padEnd(8)} ${found}`)
    else console.log(`${styleText('yellow', '✗')} ${name}\n${found.replace(/^/gm, '    ')}`)
  await showComponents()
  if (mode === 'external') return checks[0]!.ok ? 0 : 2
  const ways = (['native', 'container'] as const).filter((way) => lacking(checks, way).length === 0)
  console.log(`\n${conclusion(mode, ways, checks)}`)
  return (mode === 'auto' && ways.length > 0) || ways.some((way) => way === mode) ? 0 : 2
}

function conclusion(mode: 'auto' | Way, ways: readonly Way[], checks: readonly Check[]): string {
  const open = ways.join(', ')
  if (mode !== 'auto' && !ways.includes(mode)) {
    const lacks = lacking(checks, mode).join(', ')
    return say({
      en: `KAFKA=${mode} lacks: ${lacks}. Without KAFKA, these ways are open here: ${open || 'none'}.`,
      ru: `Для KAFKA=${mode} не хватает: ${lacks}. Без KAFKA здесь доступно: ${open || 'ничего'}.`,
    })
  }
  const chosen = mode === 'auto' ? open : mode
  if (chosen) return say({ en: `Kafka can run here: ${chosen}.`, ru: `Kafka здесь можно запустить: ${chosen}.` })
  return say({
    en: 'Kafka cannot run here yet: make one column complete (native: java, mvn; container: docker, image).',
    ru: 'Kafka здесь пока не запустить: нужно всё для одного из способов (native: java, mvn; container: docker, image).',
  })
}

/** For each component the ways in which it can be had here and that KATA_COMPONENTS allows, and the labs that need it. The others need the broker alone. */
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
  const mode = componentMode()
  const allowed = (['native', 'compose'] as const).filter((way) => mode === 'auto' || way === mode)
  const ways = allowed.filter((way) => lacks[way] === undefined)
  const of = say({
    en: `${about}, for lab ${labs}`,
    ru: `${about}, для лабораторной ${labs}`,
  })
  if (ways.length > 0) {
    console.log(`${styleText('green', '✓')} ${of}: ${ways.join(', ')}`)
    return
  }
  console.log(`${styleText('yellow', '✗')} ${of}`)
  for (const way of allowed) console.log(`    ${way}: ${lacks[way]}`)
}

/** Names of what is missing for a way. */
function lacking(checks: readonly Check[], way: Way): string[] {
  return checks.filter((check) => !check.ok && check.neededBy.includes(way)).map(({ name }) => name)
}

function browserCheck(): Check {
  const path = chromiumOf()
  const lacking = layOut({
    expected: { en: 'Chromium, for the tests of pages', ru: 'Chromium для тестов страниц' },
    observed: { en: 'none: these tests are not run', ru: 'его нет: эти тесты не запускаются' },
    next: {
      en: 'install Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH',
      ru: 'установите Chromium (Debian: apt-get install chromium) или задайте CHROMIUM_PATH',
    },
  })
  return { name: 'browser', ok: path !== undefined, found: path ?? lacking, neededBy: [] }
}
