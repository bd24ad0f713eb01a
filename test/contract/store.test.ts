import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryStore } from '../../src/store/memory.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { storeContract } from './store.ts'

storeContract('memory', () => ({
  open: createMemoryStore,
  cannot: {
    'survives being closed': 'memory is gone when the process is',
    'refuses a second writer': 'each store in memory is its own',
    'keeps a batch whole or not at all': 'has no constraint that could fail after the hashes were checked',
  },
  cleanUp: () => {},
}))

storeContract('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recount-contract-'))
  const open = (options: Parameters<typeof createMemoryStore>[0]) =>
    openSqliteStore(join(folder, 'x.db'), { ...options, access: 'write' })
  return { open, reopen: open, cannot: {}, cleanUp: () => rmSync(folder, { recursive: true, force: true }) }
})
