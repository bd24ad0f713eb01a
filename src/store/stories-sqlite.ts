/** Decisions and names of stories in SQLite. */
import type { CaptureId, DecisionId, HandDecision, StoryChange, StoryId } from '../model/index.ts'
import { type MergedId, type Register, type RegisteredStory, registerOf } from '../stories/register.ts'
import type { StoryUpdate } from './story-state.ts'
import type { Prepare } from './watch-sqlite.ts'

/** A decision as it is written down and hashed. */
export const writeDecision = (decision: HandDecision): string => JSON.stringify(decision)

/** Writes a decision of a commit inside the caller's transaction. */
export function putDecision(prepare: Prepare, decision: HandDecision, commitNo: number): void {
  const sql = 'INSERT INTO decisions (id, commit_no, decision) VALUES (?, ?, ?)'
  prepare(sql).run(decision.id, commitNo, writeDecision(decision))
}

/** Writes names and lines of the log inside the caller's transaction. */
export function putNames(prepare: Prepare, { put = [], merged = [], log = [] }: StoryUpdate): void {
  const story = 'INSERT INTO story_register (id, founded) VALUES (?, ?) ON CONFLICT DO NOTHING'
  const report = `INSERT INTO story_reports (capture_id, story, place) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET story = excluded.story, place = excluded.place`
  for (const { id, founded, members } of put) {
    prepare('DELETE FROM story_merged WHERE id = ?').run(id)
    prepare(story).run(id, founded)
    members.forEach((member, place) => {
      prepare(report).run(member, id, place)
    })
  }
  for (const { id, into, at } of merged) {
    prepare('INSERT INTO story_merged (id, story, at) VALUES (?, ?, ?)').run(id, into, at)
    prepare('DELETE FROM story_register WHERE id = ?').run(id)
  }
  const line = 'INSERT INTO story_log (at, kind, story, other, captures, because) VALUES (?, ?, ?, ?, ?, ?)'
  for (const { at, kind, story: of, other, captureIds, because } of log)
    prepare(line).run(at, kind, of, other, JSON.stringify(captureIds), because)
}

/** All decisions in the order in which they were made. */
export function decisions(prepare: Prepare): readonly HandDecision[] {
  return prepare('SELECT decision FROM decisions ORDER BY no')
    .all()
    .map(row => JSON.parse(String(row.decision)))
}

/** The register as it is now. */
export function storyRegister(prepare: Prepare): Register {
  const members = new Map<string, CaptureId[]>()
  for (const row of prepare('SELECT capture_id, story FROM story_reports ORDER BY story, place').iterate()) {
    const known = members.get(String(row.story))
    if (known === undefined) members.set(String(row.story), [row.capture_id as CaptureId])
    else known.push(row.capture_id as CaptureId)
  }
  const stories = prepare('SELECT id, founded FROM story_register ORDER BY founded, id')
    .all()
    .map(
      (row): RegisteredStory => ({
        id: row.id as StoryId,
        founded: String(row.founded),
        members: members.get(String(row.id)) ?? [],
      }),
    )
  const merged = prepare('SELECT id, story, at FROM story_merged ORDER BY id')
    .all()
    .map((row): MergedId => ({ id: row.id as StoryId, into: row.story as StoryId, at: String(row.at) }))
  return registerOf(stories, merged)
}

/** Lines of the log, the oldest first. */
export function storyLog(prepare: Prepare, of?: ReadonlySet<StoryId>): readonly StoryChange[] {
  const all = 'SELECT no, at, kind, story, other, captures, because FROM story_log'
  if (of === undefined) return prepare(`${all} ORDER BY no`).all().map(changeOf)
  const rows = [...of].flatMap(id => prepare(`${all} WHERE story = ?1 OR other = ?1`).all(id))
  const byNo = new Map(rows.map(row => [Number(row.no), row] as const))
  return [...byNo].sort(([a], [b]) => a - b).map(([, row]) => changeOf(row))
}

function changeOf(row: Readonly<Record<string, unknown>>): StoryChange {
  return {
    at: String(row.at),
    kind: String(row.kind) as StoryChange['kind'],
    story: row.story as StoryId,
    other: row.other as StoryId | null,
    captureIds: JSON.parse(String(row.captures)),
    because: row.because as DecisionId | null,
  }
}
