import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const { platform, env } = process

/**
 * The path of a browser that is already here, or null: the environment's, an installed one, Playwright's own. Chromium
 * without windows comes first, as it opens a page with half the work, or last for what is to be measured as readers
 * have it.
 */
export function findBrowser({ asReadersHaveIt = false } = {}) {
  const named = env.CHROME_PATH || env.PLAYWRIGHT_CHROMIUM_EXECUTABLE
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROME_PATH or PLAYWRIGHT_CHROMIUM_EXECUTABLE names no file: ${named}`)
  }
  const [shells, whole] = [onPath(SHELLS), candidates()]
  const paths = asReadersHaveIt ? [...whole, ...shells] : [...shells, ...whole]
  return paths.find(path => existsSync(path)) ?? null
}

/** Like `findBrowser`, but installs one where that can be done without asking; throws with what to do. */
export function ensureBrowser(wish) {
  const isInstalled = () => downloadBrowser() || installFromSystem()
  const path = findBrowser(wish) ?? (isInstalled() ? findBrowser(wish) : null)
  if (path === null) {
    throw new Error(
      'no browser found: install Chrome, Chromium or Edge, or set CHROME_PATH to one of them',
    )
  }
  ensureChineseFont()
  return path
}

/** Whether a browser is Chromium without windows. */
export function isShell(path) {
  return path !== null && SHELLS.some(name => path.endsWith(name))
}

const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']

const BROWSERS = [
  ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'],
  ...['microsoft-edge', 'microsoft-edge-stable'],
]

function candidates() {
  const installed = systemPaths[platform] ?? (() => onPath(BROWSERS))
  return [...installed(), chromium.executablePath()]
}

const systemPaths = {
  darwin: () =>
    ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap(folder =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(name =>
        join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    ),
  win32: () =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap(folder => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]),
}

function onPath(names) {
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return names.flatMap(name => folders.filter(Boolean).map(folder => join(folder, name)))
}

function downloadBrowser() {
  console.log("no browser found; trying Playwright's own download")
  const cli = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js')
  if (!run(process.execPath, [cli, 'install', 'chromium'], 120_000)) return false
  // On a bare Linux the download arrives without the libraries it needs.
  return platform !== 'linux' || answers(chromium.executablePath(), ['--version'])
}

function installFromSystem() {
  // Not every Debian has the shell.
  const isWithShell = installPackages({
    'apt-get': ['chromium', 'chromium-headless-shell', 'fonts-noto-cjk'],
  })
  if (isWithShell) return true
  return installPackages({
    'apt-get': ['chromium', 'fonts-noto-cjk'],
    dnf: ['chromium', 'google-noto-sans-cjk-fonts'],
    apk: ['chromium', 'font-noto-cjk'],
  })
}

/** Without a Chinese font the pages still load, but every picture of them is boxes. */
function ensureChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  if (platform !== 'linux' || list.error || list.stdout.trim() !== '') return
  const installed = installPackages({
    'apt-get': ['fonts-noto-cjk'],
    dnf: ['google-noto-sans-cjk-fonts'],
    apk: ['font-noto-cjk'],
  })
  if (!installed) console.log('no Chinese font: text in screenshots will be boxes')
}

const installers = {
  'apt-get': packages => [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
  ],
  dnf: packages => [['dnf', 'install', '-y', ...packages]],
  apk: packages => [['apk', 'add', ...packages]],
}

/** Installs with the first package manager that is here, as root or by sudo without a password. */
function installPackages(packagesByManager) {
  if (platform !== 'linux') return false
  const manager = Object.keys(installers).find(name => answers(name, ['--version']))
  const asRoot = process.getuid?.() === 0
  if (!manager || !(asRoot || answers('sudo', ['-n', 'true']))) return false
  const packages = packagesByManager[manager]
  if (packages === undefined) return false
  console.log(`installing ${packages.join(' ')} with ${manager}`)
  return installers[manager](packages).every(([command, ...args]) => {
    const withEnv = ['env', 'DEBIAN_FRONTEND=noninteractive', command, ...args]
    const [program, ...rest] = asRoot ? withEnv : ['sudo', '-n', ...withEnv]
    return run(program, rest, 600_000)
  })
}

function answers(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function run(command, args, timeout) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout }).status === 0
}
