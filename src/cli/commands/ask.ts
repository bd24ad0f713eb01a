/** `recount ask`: how many happenings or people, by kind, place, time and name, with the reports that support the answer. */
import { readFileSync } from 'node:fs'
import type { Answer } from '../../ask/ask.ts'
import type { AskedName, AskedPlace, Question } from '../../ask/question.ts'
import type { Account } from '../../model/index.ts'
import { RecountError } from '../../text/error.ts'
import { type CommonOptions, type Edge, wantsColour } from '../edge.ts'
import { EXIT, type ExitCode } from '../exit.ts'
import { openAccount } from '../open.ts'
import { printJson } from '../print.ts'

/** Options of `ask`; each but `why`, `all`, `asOf` and `questions` is a part of the question. */
export type AskOptions = CommonOptions & {
  readonly kind?: string
  readonly harmed?: string
  readonly place?: string
  readonly near?: string
  readonly time?: string
  readonly participant?: string
  readonly questions?: string
  readonly asOf?: string
  readonly why?: boolean
  readonly all?: boolean
}

/** Answers the question of the words and options, or those of a file of JSON lines. */
export async function ask(edge: Edge, words: string | undefined, options: AskOptions): Promise<ExitCode> {
  const questions =
    options.questions === undefined ? [await askedQuestion(words, options)] : await fileOf(words, options)
  const { account, casts } = await openAccount(edge, options)
  const [{ createAsker }, { askedIncidents }, { createGazetteer }, { readGazetteer }, { printAnswer }] =
    await Promise.all([
      import('../../ask/ask.ts'),
      import('../../ask/asked-incident.ts'),
      import('../../text/gazetteer/gazetteer.ts'),
      import('../../workers/weights.ts'),
      import('../../ask/print-answer.ts'),
    ])
  const gazetteer = createGazetteer(readGazetteer())
  const answerTo = createAsker(askedIncidents(account, gazetteer, casts), gazetteer)
  const answers = questions.map(answerTo)
  const style = { colour: wantsColour(edge, options), width: edge.columns, why: !!options.why, all: !!options.all }
  if (!options.json) edge.out(answers.map(answer => printAnswer(answer, account, style)).join('\n'))
  else if (options.questions === undefined) printJson(edge, jsonOf(answers[0]!, account, style.why))
  else printJson(edge, { version: 1, asOf: account.asOf, answers: answers.map(a => jsonOf(a, account, style.why)) })
  return EXIT.ok
}

/** The answer with its reports by name; what was left out only with --why. */
function jsonOf({ leftOut, ...answer }: Answer, account: Account, why: boolean) {
  const shown = [...answer.incidents, ...answer.possible, ...(why ? leftOut : [])]
  const ids = new Set(shown.flatMap(part => part.articles))
  const reports = account.articles
    .filter(a => ids.has(a.id))
    .map(({ id, origin, outlet, title, published }) => ({ id, origin, outlet, title, published }))
  return { version: 1, asOf: account.asOf, ...answer, ...(why ? { leftOut } : {}), reports }
}

const MAX_WORDS = 500 // code units; a question is one line

/** The words and the options as one question. @throws RecountError 'ask/bad-question', 'ask/not-understood' */
async function askedQuestion(words: string | undefined, options: AskOptions): Promise<Question> {
  const [{ readWords }, { readQuestion }, { EVENT_NOUNS, INCIDENT_KINDS }] = await Promise.all([
    import('../../ask/words.ts'),
    import('../../ask/question.ts'),
    import('../../claims/lexicon/kinds.ts'),
  ])
  if (words === undefined || words.trim() === '')
    throw notUnderstood('a question, such as "how many killed"', 'no words')
  const { question, left } = readWords(words.slice(0, MAX_WORDS), noun => EVENT_NOUNS.get(noun))
  if (left.length > 0 || words.length > MAX_WORDS) {
    throw notUnderstood('words of the grammar in docs/ask.md, or options', `'${left.join(' ').slice(0, 80)}'`)
  }
  const given = partsOf(options)
  const twice = Object.keys(given).find(key => key in question)
  if (twice !== undefined) throw notUnderstood(`the ${twice} once`, 'it in the words and as an option')
  return readQuestion({ ...question, ...given }, INCIDENT_KINDS)
}

const notUnderstood = (expected: string, got: string): RecountError =>
  new RecountError('ask/not-understood', `ask: expected ${expected}, got ${got}; recount ask --help shows both`)

/** The parts of the question that options give, as `readQuestion` takes them. */
function partsOf({ kind, harmed, place, near, time, participant }: AskOptions): Readonly<Record<string, unknown>> {
  if (place !== undefined && near !== undefined) throw notUnderstood('--place or --near', 'both')
  return {
    ...(kind !== undefined && { kind }),
    ...(harmed !== undefined && { harmed }),
    ...(place !== undefined && { place: placeOf(place) }),
    ...(near !== undefined && { place: { near: circleOf(near) } }),
    ...(time !== undefined && { time }),
    ...(participant !== undefined && { participant: nameOf(participant) }),
  }
}

/** 'Marlow, Ohio' as it stands; 'city:New York', 'state:Ohio', 'country:France' say which. */
function placeOf(text: string): AskedPlace {
  const [, level, name] = /^(city|state|country):(.*)$/s.exec(text) ?? []
  return level === undefined ? { name: text } : { [level]: name }
}

/** '51.5,-0.12,20': degrees and kilometres; what is no number is refused with the question. */
function circleOf(text: string): unknown {
  const [lat, lon, km, ...more] = text.split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)))
  return more.length > 0 ? text : { lat, lon, km }
}

/** One word is a last name, several are a full one; 'first:Ada', 'last:de Vries' say which. */
function nameOf(text: string): AskedName {
  const [, which, name] = /^(first|last|full):(.*)$/s.exec(text) ?? []
  if (which !== undefined) return { [which]: name } as AskedName
  return text.trim().includes(' ') ? { full: text } : { last: text }
}

/** Questions of a file, one JSON object a line; all are read before any is answered. */
async function fileOf(words: string | undefined, options: AskOptions): Promise<readonly Question[]> {
  const path = options.questions!
  if (words !== undefined || Object.keys(partsOf(options)).length > 0) {
    throw notUnderstood('a file of questions alone', 'words or parts of a question beside it')
  }
  const [{ readQuestion }, { INCIDENT_KINDS }] = await Promise.all([
    import('../../ask/question.ts'),
    import('../../claims/lexicon/kinds.ts'),
  ])
  return linesOf(path).map(({ line, number }) => {
    try {
      return readQuestion(JSON.parse(line), INCIDENT_KINDS)
    } catch (cause) {
      const what =
        cause instanceof RecountError ? cause.message : 'question: expected one JSON object a line; see docs/ask.md'
      throw new RecountError('ask/bad-question', `${path}:${number}: ${what}`, { cause })
    }
  })
}

function linesOf(path: string): readonly { readonly line: string; readonly number: number }[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new RecountError('ask/bad-question', `${path}: expected a file of questions, could not read it`, { cause })
  }
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [{ line, number: i + 1 }]))
}
