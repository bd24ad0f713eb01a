/** From what a person names on the command line to captures: files, folders, globs and standard input. */
import type { Dirent } from 'node:fs'
import { glob, lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../model/index.ts'
import { bytesAsFile } from './archive/byte-file.ts'
import {
  type ArchiveOptions,
  type ArchiveTally,
  isArchive,
  isArchiveFile,
  readArchive,
  readArchiveFile,
} from './archive/read-archive.ts'
import { type Entry, feedRefused, refused } from './capture.ts'
import { extensionOf, kindOfPath, type ReadableType } from './media-type.ts'
import { readBytes, readStream, reasonOf } from './read-bytes.ts'
import { readLines } from './read-lines.ts'
import { savedAsFile, savedAsMhtml } from './read-saved.ts'

/**
 * `now` gives the time of capture; `stdin` what '-' reads. Sizes are bytes: a file, a line of JSONL or a page of an archive that is larger is
 * refused. `onArchive` is told what each archive held.
 */
export type IntakeOptions = {
  readonly now: () => Instant
  readonly stdin?: AsyncIterable<Uint8Array | string>
  readonly maxBytes?: number
  readonly onArchive?: (tally: ArchiveTally) => void
}

/** Largest file with one report, line of a JSONL file and page of an archive: 20 MiB. The longest news pages are under 5 MB. */
export const MAX_BYTES = 20 * 1024 * 1024

/**
 * Every report under the given paths, in the order given, folders and globs sorted by name.
 *
 *     ['reports/', 'more/*.html', 'feed.jsonl', '-']
 *
 * Folders are read whole, hidden entries, and the side folders, styles, scripts and pictures of saved pages left out; a line of JSONL is a report of its own (origin
 * `feed.jsonl#3`, lines from 1), and so is a page of an archive.
 * What cannot be read (missing, empty, binary, too large, a loop of folders, a format without text) is one 'refused' entry that says what
 * was expected, what was found and what to do; the rest is read. The same file met twice on the way is read once.
 */
export async function* readPaths(paths: readonly string[], options: IntakeOptions): AsyncGenerator<Entry> {
  const visit: Visit = { options, maxBytes: options.maxBytes ?? MAX_BYTES, files: new Set() }
  for (const path of paths) {
    if (path === '-') yield* readStdin(visit)
    else yield* readNamed(path, visit)
  }
}

type Visit = { readonly options: IntakeOptions; readonly maxBytes: number; readonly files: Set<string> }

async function* readStdin(visit: Visit): AsyncGenerator<Entry> {
  if (!visit.options.stdin) {
    yield refused(
      '-',
      'intake/unreadable',
      'stdin: expected a report on standard input, got none; pipe one in or name a file',
    )
    return
  }
  const { maxBytes } = visit
  const bytes = await readStream(visit.options.stdin, maxBytes)
  if (bytes === null) yield tooLarge('-', maxBytes, 'more')
  else if (await isArchiveFile(bytesAsFile(bytes)))
    yield* readArchiveFile('-', bytesAsFile(bytes), archiveOptions(visit))
  else yield await savedAsFile(bytes, { path: '-', maxBytes, capturedAt: visit.options.now(), type: null })
}

function archiveOptions({ options, maxBytes }: Visit): ArchiveOptions {
  return { maxBytes, now: options.now, ...(options.onArchive ? { onTally: options.onArchive } : {}) }
}

/** A path that a person named: what does not exist is tried as a glob, and a glob without a match is refused as well. */
async function* readNamed(path: string, visit: Visit): AsyncGenerator<Entry> {
  const found = await lstat(path).catch(() => null)
  if (found) {
    yield* readAny(path, visit, [])
    return
  }
  const matches: string[] = []
  if (/[*?[\]{}]/.test(path)) for await (const match of glob(path)) matches.push(match)
  if (matches.length === 0) {
    yield refused(
      path,
      'intake/missing',
      `${path}: expected a file, a folder or a pattern that matches, got nothing there; ${missingAdvice(path)}`,
    )
  }
  for (const match of matches.sort(byName)) yield* readAny(match, visit, [])
}

/** 'localhost:8080/a', 'www.harbour-times.example' and 'ftp://…' were meant as addresses. */
function missingAdvice(path: string): string {
  if (/^[a-z][a-z\d+.-]{1,20}:\/\//i.test(path)) return 'addresses are read with http:// or https:// only'
  const mayBeHost = /^(?:www\.[a-z\d]|localhost(?:[:/]|$)|[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}[:/])/i.test(path)
  return mayBeHost && !path.includes('\\')
    ? 'check the spelling, or write an address with http:// or https://'
    : 'check the spelling'
}

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) // code units: the same order in every locale

/** `parents`: real paths of the folders above, so that a link back to one of them is seen. */
async function* readAny(path: string, visit: Visit, parents: readonly string[]): AsyncGenerator<Entry> {
  const real = await realpath(path).catch((error: unknown) => reasonOf(error))
  if (typeof real !== 'string') {
    yield refusedFor(path, real.reason, 'link')
    return
  }
  const info = await stat(real).catch((error: unknown) => reasonOf(error))
  if ('reason' in info) yield refusedFor(path, info.reason, 'file')
  else if (info.isDirectory()) yield* readFolder(path, real, visit, parents)
  else if (!info.isFile()) {
    yield refused(
      path,
      'intake/not-a-file',
      `${path}: expected a file or a folder, got a device, socket or pipe; write it to a file first`,
    )
  } else if (!visit.files.has(real)) {
    visit.files.add(real)
    yield* readFile(path, info.size, visit)
  }
}

function refusedFor(path: string, reason: string, what: 'link' | 'file'): Entry {
  if (what === 'link' && reason === 'ENOENT')
    return refused(
      path,
      'intake/broken-link',
      `${path}: expected a link to a file, got one to nothing; remove or repair it`,
    )
  if (reason === 'ELOOP')
    return refused(path, 'intake/loop', `${path}: expected a file, got a loop of links; remove it`)
  return refused(path, 'intake/unreadable', `${path}: expected a readable file, got ${reason}; check its permissions`)
}

async function* readFolder(
  path: string,
  real: string,
  visit: Visit,
  parents: readonly string[],
): AsyncGenerator<Entry> {
  if (parents.includes(real)) {
    yield refused(
      path,
      'intake/loop',
      `${path}: expected a folder, got a link back to a folder above it; not followed, the rest is read`,
    )
    return
  }
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => reasonOf(error))
  if ('reason' in entries) {
    yield refused(
      path,
      'intake/unreadable',
      `${path}: expected a readable folder, got ${entries.reason}; check its permissions`,
    )
    return
  }
  const names = withoutParts(entries.map((entry: Dirent) => entry.name).filter(name => !name.startsWith('.')))
  for (const name of names.sort(byName)) yield* readAny(join(path, name), visit, [...parents, real])
}

const PART_OF_PAGE = /\.(?:css|m?js|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|eot)$/i

/**
 * Browsers put the pictures, styles and frames of a page that they save as 'a.html' into a folder 'a_files', named in their language;
 * other programs put them beside it. Among pages they are no reports; alone they are refused by name.
 */
function withoutParts(names: readonly string[]): string[] {
  const pages = new Set(names.flatMap(name => /^(.+)\.x?html?$/i.exec(name)?.[1] ?? []))
  const stemOf = (name: string) =>
    /^(.+)[_-](?:files|file|dateien|fichiers|archivos|ficheiros|bestanden)$/i.exec(name)?.[1]
  const isPart = (name: string) => pages.size > 0 && PART_OF_PAGE.test(name)
  return names.filter(name => !pages.has(stemOf(name) ?? '') && !isPart(name))
}

async function* readFile(path: string, size: number, visit: Visit): AsyncGenerator<Entry> {
  const { options, maxBytes } = visit
  const kind = kindOfPath(path)
  if (kind.kind === 'unreadable') yield unreadable(path)
  else if (kind.kind === 'feed') yield feedRefused(path, `.${extensionOf(path)}, which is a feed, a sitemap or data`)
  else if (kind.kind === 'lines') yield* readLines(path, { maxBytes, now: options.now })
  else if (kind.kind === 'archive' || (kind.kind === 'report' && kind.type === null && (await isArchive(path))))
    yield* readArchive(path, archiveOptions(visit))
  else if (size > maxBytes) yield tooLarge(path, maxBytes, String(size))
  else yield await readReport(path, kind.kind === 'mhtml' ? 'mhtml' : kind.type, visit)
}

/** A file that holds one report. */
async function readReport(path: string, type: ReadableType | 'mhtml' | null, visit: Visit): Promise<Entry> {
  const read = await readBytes(path, visit.maxBytes)
  if ('reason' in read) return refusedFor(path, read.reason, 'file')
  const context = { path, maxBytes: visit.maxBytes, capturedAt: visit.options.now() }
  return type === 'mhtml' ? savedAsMhtml(read.bytes, context) : savedAsFile(read.bytes, { ...context, type })
}

function unreadable(path: string): Entry {
  const message = `${path}: expected .txt, .md, .html, .json, .jsonl, .mhtml or .warc, got .${extensionOf(path)}; save the report as text or HTML`
  return refused(path, 'intake/unknown-format', message)
}

function tooLarge(origin: string, maxBytes: number, got: string): Entry {
  return refused(
    origin,
    'intake/too-large',
    `${origin}: expected at most ${maxBytes} bytes, got ${got}; split it, or keep the article only`,
  )
}
