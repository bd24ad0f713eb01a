/** Statements of who wrote a page, taken apart into persons, agencies and other organisations. */

import { decodeHTML } from 'entities'
import { collapse } from '../../draft.ts'
import { agencyOf, isDomain, isJob } from '../../names.ts'
import { lettersOf } from '../../shape.ts'

/**
 * One name of a byline. 'site' is the page's own outlet, 'organisation' any other, desks and teams included; `agency` the form that
 * credits use, null for others.
 */
export type Writer = {
  readonly name: string
  readonly kind: 'person' | 'agency' | 'organisation' | 'site'
  readonly agency: string | null
}

const MAX_LENGTH = 400
const MAX_NAMES = 20
const LABEL =
  /^(?:(?:written|words|story|reporting|report|posted|published|text|texte?|testo|texto|a cura|publié|escrito|geschrieben|verfasst|ein (?:artikel|beitrag|gastbeitrag|kommentar)|(?:eine )?(?:analyse|kolumne|reportage|rezension)|article|artikel|beitrag|interview|protokoll|aufgezeichnet) (?:und fotos? )?(?:by|von|de|di|par|por|vom)|by|von|vom|par|por|di|de|door|av|af|przez|autor(?:in|en|a|es|ka)?|auteurs?|authors?(?:\(s\))?|author name|autore|verfasser(?:in)?|redakteur(?:in)?|redaktion|text|texte|texto|testo|tekst|tekstas|writer|reporter|journalist|skribent|kirjoittaja|yazar|автор|текст|od|oleh|penulis) ?(?:[:：|]|(?= )) ?/iu
const SPLIT =
  / ?(?:[,;|•·]| [/&+] |\/(?=\p{Lu})|&) ?| (?:and|und|et|y|och|og|en|with|mit|avec|con|i|e|и|та|ve|dan|và) (?=\p{L})/u
const AFTER =
  / ?[([]| [-–—|] | (?:in|aus|à|en|im|from|für|for|at) (?=\p{Lu})| for the (?=\p{Lu})| (?:is|was|ist|est|es) /u // what follows is no name
const ORGANISATION =
  /(?:^|[\s/-])(?:redaktion|redactie|redaction|rédaction|redacción|redazione|redação|redakcja|redakce|redaksi|redaktsioon|редакция|editorial|editors?|staff|team|desk|newsroom|news|times|daily|press|presse|herald|tribune|gazette|journal|magazin|magazine|online|radio|tv|fernsehen|media|medien|agency|agentur|agence|agencia|agencias|agenzia|agences|zeitung|nachrichten|blatt|anzeiger|rundschau|kurier|verlag|verband|verein|gmbh|ag|inc|ltd|llc|e\.v\.|stiftung|institut|institute|universität|university|bureau|network|group|service|services|company|correspondents?|reporters?|contributors?|website|blog|ministerium|polizei|agencja|digital|video|deutschland|international|wire|report|reports|weekly|national|support|marketing|communications?|kommunikation|pressestelle|webmaster|foundation|association|society|club|center|centre|zentrum|kontakt|info)(?=$|[\s/-])|redaktion$|zeitung$|新聞|通信|编辑|編集|뉴스|신문|일보/iu
const NO_NAME =
  /^(?:\w{0,12}admin\w{0,12}|no author|root|user|guest|gast|unknown|unbekannt|anonym\w{0,6}|none|null|undefined|n\/?a|author|autor|editor|by|von|test|default|https?|www|[^\p{L}\p{N}]+|\d+|home|kontakt|contact|info|mehr|more|follow|share|updated?|published|sponsored|anzeige|facebook|twitter|linkedin|instagram|email|e-mail|rss|wordpress|copyright|©.{0,40})$/iu
const JOB =
  /redakteur|korrespondent|reporter|journalist|kolumnist|volontär|chefredakt|correspondent|editor|writer|columnist|redactor|periodista|giornalista|photographer/iu
const DEGREE =
  /^(?:MSc?|BSc?|MDs?|RDN?|LDN?|RN|Ph\.?D\.?|M\.?A\.?|B\.?A\.?|MBA|JD|MPH|LCSW|CPA|DDS|DVM|PharmD|Esq\.?|Jr\.?|Sr\.?|II|III|IV)$/u // these follow a name, after a comma
const JOB_BEFORE =
  /^(?:leitende|freie|ständige|stellvertretende|verantwortliche|senior|chief|staff|political|foreign|special|national|local|deputy|executive|contributing|investigative|crime|health|business|sports?|science|education|news|assistant|associate|digital|city|world|freelance)[rns]?$/iu
const NOT_WRITING =
  /^(?:foto\w{0,8}|photo\w{0,8}|bild\w{0,6}|image|imagen|video|kamera|quelle|source|fuente|illustration\w{0,3}|grafik|übersetz\w{0,6}|translat\w{0,4}|traduc\w{0,5}|titelbild|lektorat|schnitt)\b.{0,12}[:/]|^(?:editing|edited|redigert|compiled|produced|translated|illustrated|photographed|photos?|video) (?:by|av) |^.{0,4}(?:übersetzung|translation|traduction|traducción)\b/iu
const OPENS_NO_NAME =
  /^(?:in|on|at|am|im|by|more|mehr|über|about|alle|all|posted|published|publiziert|veröffentlicht|geschrieben|erstellt|zum|zur|auf|for|für|from|read|see|show|view|von|the|der|die|das|ein|eine|und|and|letzte|last|latest|weitere|noch|no|kein|por|sobre|más|voir|tous|autor|author|datum|date|quelle|source|thema|themen|kategorie|category|tags?|beitrag|artikel|article|most|kommentare?|comments?)(?:\s|$)/iu
const NOT_IN_NAMES = /[<>{}[\]\\=?!%$€#"“”„»«]|https?:|\d{2}|\.(?:com|de|org|net)\b/i

/**
 * Who a byline or an author field names.
 *
 *     'By Jane Roe and John Doe, Harbour Times' → two persons, one other
 *     'Text: Erika Muster (dpa)'                → Erika Muster, DPA
 *     'https://social.example/jroe', 'admin', '' → nobody
 *
 * @param sites  names of the site and its outlet, which are never persons
 */
export function writersOf(raw: string, sites: readonly string[] = []): readonly Writer[] {
  if (/^\s?https?:/i.test(raw)) return []
  const decoded = /&[#a-z]/i.test(raw.slice(0, MAX_LENGTH))
    ? decodeHTML(raw.slice(0, MAX_LENGTH))
    : raw.slice(0, MAX_LENGTH)
  let text = collapse(
    decoded
      .replace(/<[^<>]{0,300}>/g, ' ')
      .split(/\s/)
      .filter((word, i) => !/^https?:|.@.|^\(?mailto:/i.test(word) && !(i > 0 && word.startsWith('@')))
      .join(' '),
  )
  for (let i = 0; i < 2; i++) text = text.replace(LABEL, '')
  if (!text.includes(',') && isOwn(text, sites)) return [{ name: text, kind: 'site', agency: null }]
  const out: Writer[] = []
  const parts = bracketed(text)
    .flatMap(piece => piece.split(SPLIT))
    .slice(0, MAX_NAMES)
  for (const part of parts) {
    const writer = writerOf(part, sites)
    if (writer && !out.some(w => w.name.toLowerCase() === writer.name.toLowerCase())) out.push(writer)
    if (out.length === 1 && writer?.kind === 'site' && text.includes(',')) break // 'Harbour Times, Port Elmy': what follows is no second writer
  }
  if (out.length === 0 && isJob(text)) return [{ name: text, kind: 'organisation', agency: null }] // 'Staff Reporter' alone
  return out
}

/** 'Erika Muster (dpa)' → both names; other brackets stay. */
function bracketed(text: string): string[] {
  const open = text.lastIndexOf('(')
  if (open < 2 || !text.endsWith(')')) return [text]
  const inside = text.slice(open + 1, -1)
  return inside.split(/[ /,]/).some(word => agencyOf(word))
    ? [text.slice(0, open).trim(), ...inside.split(/[/,]/)]
    : [text]
}

function writerOf(part: string, sites: readonly string[]): Writer | null {
  const bare = trimmed(collapse(part.replace(LABEL, '')))
  if (NOT_WRITING.test(bare) || /^(?:more|mehr|alle|all|weitere|read|see) /i.test(bare)) return null
  const given = bare.replace(/^\p{L}[\p{L} ]{1,24}(?:: | by )(?=\p{Lu})/u, '')
  if (given === '' || NO_NAME.test(given) || DEGREE.test(given)) return null
  const agency = agencyIn(given)
  if (agency) return { name: given, kind: 'agency', agency }
  if (isOwn(given, sites)) return { name: given, kind: 'site', agency: null }
  const name = withoutSite(trimmed(withoutJob(before(given, AFTER))), sites)
  if (name === '' || isJob(name) || NO_NAME.test(name)) return null
  if (isDomain(name) || ORGANISATION.test(name)) return { name, kind: 'organisation', agency: null }
  return isName(name) ? { name: name.replace(/^@/, ''), kind: 'person', agency: null } : null
}

/** 'Reuters', 'Reuters Staff', 'AP Sports Writer' → the agency. */
function agencyIn(name: string): string | null {
  const first = name.split(' ', 1)[0]!
  return (
    agencyOf(name) ??
    agencyOf(name.replace(/ (?:staff|reporters?|news|newsroom|correspondents?)$/i, '')) ??
    (/^\p{Lu}{2,}$/u.test(first) && JOB.test(name) ? agencyOf(first) : null)
  )
}

/** The text up to the first match, all of it when there is none. */
export function before(text: string, mark: RegExp): string {
  const at = text.search(mark)
  return at < 0 ? text : text.slice(0, at)
}

const trimmed = (name: string) =>
  name.replace(/^[\s.,:;*/|\\)–—-]+/u, '').replace(/(?<![\s,:;*()–—-])[\s,:;*()–—-]+$/u, '')

/** 'Jane Roe Senior Crime Correspondent' → 'Jane Roe'; words of a job alone stay. */
function withoutJob(name: string): string {
  const parts = name.split(' ')
  let end = parts.findIndex(part => JOB.test(part))
  if (end < 2) return end < 0 || ORGANISATION.test(name) ? name : ''
  while (end > 2 && JOB_BEFORE.test(parts[end - 1]!)) end--
  return parts.slice(0, end).join(' ')
}

/** 'Jane Roe Harbour Times' → 'Jane Roe' on the Harbour Times' own page. */
function withoutSite(name: string, sites: readonly string[]): string {
  const parts = name.split(' ')
  for (const n of [2, 3])
    if (parts.length > n && isOwn(parts.slice(n).join(' '), sites)) return parts.slice(0, n).join(' ')
  return name
}

function isOwn(name: string, sites: readonly string[]): boolean {
  const own = lettersOf(name)
  if (own === '') return false
  return sites.some(site => {
    const other = lettersOf(site)
    if (own === other || (other.length > 2 && isLed(name, site))) return true
    const [long, short] = own.length > other.length ? [own, other] : [other, own]
    return (
      short.length >= 5 &&
      long.includes(short) &&
      (long === other ? long.startsWith(short) : long.length <= short.length + 4)
    )
  })
}

/** 'Harbour Times Business' on a page of the Harbour Times. */
const isLed = (name: string, site: string) => /^\p{Lu}{3,}$/u.test(site) && name.startsWith(`${site} `)

/** True for a name of two or more words, each of which begins as names do: not a pen name or a login. */
export function isFullName(name: string): boolean {
  const parts = name.split(' ')
  return (parts.length > 1 && !/^\p{Ll}/u.test(parts[0]!)) || /^[^\p{sc=Latin}\p{sc=Cyrl}\p{sc=Grek}]{2,}$/u.test(name)
}

/** One to six words that may be a person's name or pen name. */
function isName(name: string): boolean {
  const parts = name.split(/\s+/)
  if (parts.length > 6 || name.length > 60 || name.length < 2 || NOT_IN_NAMES.test(name)) return false
  if (!/\p{L}{2}/u.test(name)) return false
  if (/^\d/.test(name) || OPENS_NO_NAME.test(name)) return false
  if (parts.length === 1) return true
  if (parts.every(part => JOB_BEFORE.test(part))) return false
  const small = parts.filter(
    p => /^\p{Ll}{3,}/u.test(p) && !/^(?:von|van|der|den|del|dos|das|della|bin|ibn|ter|ten|zum|zur|für|and)$/.test(p),
  )
  return small.length === 0 || small.length === parts.length
}
