/** Cases with gold claims: where they lie, and which of them rules may be tuned on. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/**
 * What a case is for. `real`: reports of real outlets, outside the repository. `example`: made up, shown in the demo. `dev`: made up,
 * rules may be tuned on it. `held`: made up, measured only; its misses are not looked at.
 */
export type Use = 'real' | 'example' | 'dev' | 'held'

/** A case: the folder with its gold and the folder with its reports. */
export type Case = { readonly name: string; readonly use: Use; readonly dir: string; readonly reports: string }

/** All cases, those of real outlets first, each group by name. A folder without claims.jsonl is none; no folder gives none. */
export function findCases(root: string, shared: string): readonly Case[] {
  const corpus = join(root, 'test', 'corpus')
  const own = caseFolders(corpus).map(name => {
    const beside = join(corpus, name, 'reports')
    const reports = existsSync(beside) ? beside : join(root, 'examples', name, 'reports')
    const use: Use = name.startsWith('dev-') ? 'dev' : name.startsWith('held-') ? 'held' : 'example'
    return { name, use, dir: join(corpus, name), reports }
  })
  const cases = join(shared, 'cases')
  const real = caseFolders(cases).map(name => ({
    name,
    use: 'real' as const,
    dir: join(cases, name),
    reports: join(cases, name, 'reports'),
  }))
  return [...real, ...own]
}

const caseFolders = (dir: string): readonly string[] =>
  existsSync(dir)
    ? readdirSync(dir)
        .filter(name => existsSync(join(dir, name, 'claims.jsonl')))
        .sort()
    : []

/** 16 hex digits of the names and bytes of a case's reports and gold: another digest, another measurement. */
export function digestOf({ dir, reports }: Case): string {
  const files = readdirSync(reports)
    .sort()
    .map(file => join(reports, file))
  const hash = createHash('sha256')
  for (const file of [join(dir, 'claims.jsonl'), join(dir, 'scoring.json'), ...files]) {
    const bytes = readFileSync(file)
    hash.update(`${basename(file)} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}
