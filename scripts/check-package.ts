/**
 * Packs the package as it would be published, unpacks it elsewhere and lets it read an example: what users get must run compiled, for
 * Node strips no types under node_modules. Exits 1 when it does not.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const dir = mkdtempSync(join(tmpdir(), 'recount-package-'))

const run = (command: string, args: readonly string[], cwd: string): string => {
  const done = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (done.status !== 0)
    throw new Error(`package: ${command} ${args.join(' ')} ended with ${done.status}: ${done.stderr}`)
  return done.stdout
}

try {
  run('npm', ['pack', '--pack-destination', dir], root)
  run('tar', ['-xzf', readdirSync(dir).find(name => name.endsWith('.tgz'))!], dir)
  const unpacked = join(dir, 'package')
  symlinkSync(join(root, 'node_modules'), join(unpacked, 'node_modules'))
  const reports = join(root, 'examples', 'ferry-fire', 'reports')
  const out = run(
    process.execPath,
    [join(unpacked, 'bin', 'recount.js'), 'read', reports, '--db', ':memory:', '--json'],
    dir,
  )
  const articles = (JSON.parse(out) as { readonly articles: readonly unknown[] }).articles.length
  if (articles === 0) throw new Error('package: expected an account of the example, got one without articles')
  console.log(`package: the packed program read ${articles} reports`)
} finally {
  rmSync(dir, { recursive: true, force: true })
  rmSync(join(root, 'dist'), { recursive: true, force: true })
}
