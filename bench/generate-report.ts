/** Writes one made-up report of a happening in the style of an agency, a broadsheet, a tabloid, a ministry and so on. */
import type { Happening } from './generate-event.ts'
import {
  ATTACKER,
  CAUSE,
  CLAIM,
  COUNCIL,
  DEBATE,
  FOOTBALL,
  GOVERNMENT,
  HOSPITAL,
  LOCALS,
  MAYOR,
  MEASURES,
  ORDERS,
  PAST,
  type Phrases,
  RESCUE,
  START,
  WITNESS,
} from './generate-phrases.ts'
import type { Random } from './generate-random.ts'
import { ownParagraphs } from './generate-variety.ts'
import {
  capital,
  clock,
  dayPart,
  gmt,
  inWords,
  isoLocal,
  longDate,
  monthDay,
  people,
  slashDate,
  weekday,
} from './generate-words.ts'

/** A report before it is encoded: a file name's end and the text of the file. */
export type Written = { readonly extension: 'txt' | 'md' | 'html' | 'json'; readonly text: string }

/** Writes a report; every style takes the same facts. */
export type Style = { readonly name: string; readonly write: (event: Happening, random: Random) => Written }

const txt = (...paragraphs: readonly string[]): Written => ({
  extension: 'txt',
  text: `${paragraphs.filter(paragraph => paragraph !== '').join('\n\n')}\n`,
})

const toll = (e: Happening): string =>
  e.killed === 0 ? `injured ${people(e.injured)}` : `killed ${people(e.killed)} and injured ${inWords(e.injured)}`
const tollTitle = (e: Happening): string =>
  e.killed === 0 ? `${e.injured} hurt` : `${e.killed} dead, ${e.injured} hurt`
const place = (e: Happening): string => `${e.scene} in the ${e.country.adjective} town of ${e.town}`
const when = (e: Happening): string => `on ${weekday(e)} ${dayPart(e)}`

function paragraph(phrases: Phrases, e: Happening, random: Random): string {
  const [cause, otherCause] = e.kind.causes
  const facts: Readonly<Record<string, string>> = {
    town: e.town,
    clock: clock(e),
    police: e.police,
    hospital: e.hospital,
    doctor: e.doctor,
    witness: e.witness,
    fireChief: e.fireChief,
    spokeswoman: e.spokeswoman,
    group: e.group,
    noun: e.kind.noun,
    weekday: weekday(e),
    injured: people(e.injured),
    hospitalInjured: people(e.hospitalInjured),
    hospitalInjuredCapital: capital(people(e.hospitalInjured)),
    hospitalInjuredNumber: String(e.hospitalInjured),
    two: inWords(Math.min(2, e.hospitalInjured)),
    rescued: people(e.rescued),
    rescuedCapital: capital(people(e.rescued)),
    missing: e.missing === 0 ? 'Nobody was missing.' : `${capital(people(e.missing))} still could not be found.`,
    year: String(e.past.year),
    pastKilled: String(e.past.killed),
    pastInjured: String(e.past.injured),
    pastTown: e.past.town,
    age: String(e.attackerAge),
    some: String(random.int(3, 97)),
    cause,
    otherCause,
  }
  const words = `${random.pick(phrases.first)} ${random.pick(phrases.second)}`
  return words.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')
}

function details(e: Happening, random: Random): readonly string[] {
  const about = e.kind.attack ? [ATTACKER, CLAIM] : [RESCUE, CAUSE]
  const [seen, done, town] = ownParagraphs(e, random) as [string, string, string]
  const told = [...about, HOSPITAL, WITNESS, MAYOR, PAST, GOVERNMENT].map(phrases => paragraph(phrases, e, random))
  return [...told.slice(0, 2), seen, ...told.slice(2, 5), done, ...told.slice(5), town]
}

function lead(e: Happening): string {
  return `${capital(e.kind.broke)} ${place(e)} ${when(e)} and ${toll(e)}, police said.`
}

function agencyText(e: Happening, random: Random): readonly string[] {
  return [lead(e), paragraph(START, e, random), ...details(e, random)]
}

const dateline = (e: Happening, minutes: number): string =>
  `${e.town.toUpperCase()}, ${capital(e.country.name)}, ${monthDay(e, minutes)} (${e.agency}) -- `

function flash(e: Happening, random: Random): Written {
  const body = [
    `At least ${people(Math.max(1, e.killed - 1))} were ${e.killed === 0 ? 'hurt' : 'killed'} and ${inWords(e.earlyInjured)} injured when ${e.kind.broke} ${place(e)} ${when(e)}, a police source said.`,
    paragraph(START, e, random),
    ...details(e, random).slice(2, 7),
    'It was not immediately clear whether there were more victims. Roads around the centre were closed, trains did not stop in the town and telephone lines were overloaded, residents said.',
    random.chance(0.5) ? 'More to follow.' : '',
  ]
  return txt(
    `FLASH - ${capital(e.kind.noun)} in ${e.town}: police`,
    `${e.agency} | ${gmt(e, 40)}`,
    dateline(e, 40) + body[0],
    ...body.slice(1),
  )
}

function wrap(e: Happening, random: Random): Written {
  const body = agencyText(e, random)
  const corrected = random.pick([
    `Police corrected the number of injured to ${inWords(e.injured)} from ${inWords(e.earlyInjured)}. "Someone was counted twice," ${e.police} said.`,
    `Earlier, police had spoken of ${inWords(e.earlyInjured)} injured. The figure was revised to ${inWords(e.injured)} after a check with hospitals.`,
    `${capital(inWords(e.injured))} and not ${inWords(e.earlyInjured)} people were hurt, ${e.police} said, correcting a first count.`,
  ])
  return txt(
    `WRAPUP 2-${capital(e.kind.noun)} in ${e.country.adjective} town: ${tollTitle(e)}`,
    `${e.agency} | ${gmt(e, 300)}`,
    dateline(e, 300) + body[0],
    e.injured === e.earlyInjured ? '' : corrected,
    ...body.slice(1),
    '(Editing by Dana Marsh)',
  )
}

const COPY_OUTLETS = ['The Wellbridge Herald', 'The Lakeside Citizen', 'Northern Evening News', 'The Harbour Post']

function copy(e: Happening, random: Random): Written {
  const body = agencyText(e, random)
  const cut = Math.max(5, body.length - random.int(1, 3))
  return txt(
    `${tollTitle(e)} in ${e.kind.noun} at ${e.town}`,
    `${random.pick(COPY_OUTLETS)}\n${slashDate(e, 320)}`,
    ...body.slice(0, cut),
    '© All rights reserved.',
  )
}

function broadsheet(e: Happening, random: Random): Written {
  const caption = `Police at ${e.scene} in ${e.town} on ${weekday(e)}`
  return txt(
    'Get our evening briefing straight to your inbox',
    `${capital(e.kind.noun)} in ${e.town}: ${e.killed === 0 ? 'no deaths' : `${inWords(e.killed)} dead`} as questions mount`,
    `Hospital and police give their figures while officials ask for patience`,
    `Eleanor Whitcombe\n${weekday(e)} ${longDate(e, 400)} 22:10 BST\n${caption}\n${caption} (${e.agency})`,
    'Your support helps us to tell the story',
    'Good reporting is expensive. If every reader gave the price of a coffee, our foreign desk would be safe for a year. Please give what you can.',
    `A quiet town was in shock after ${e.kind.broke} ${e.scene} ${when(e)}. ${capital(people(e.injured))} were injured${e.killed === 0 ? '' : ` and ${inWords(e.killed)} lost their lives`}, officials said.`,
    ...details(e, random),
    'Until this week the town had been known for its cheese, its rowing club and a proposal for a new bypass, which the council killed off last spring.',
    'Thank you for registering. Please refresh the page to be logged in.',
  )
}

function tabloid(e: Happening, random: Random): Written {
  const [seen, , town] = ownParagraphs(e, random) as [string, string, string]
  return txt(
    `${e.town.toUpperCase()} HORROR Town in tears after ‘nightmare’ ${e.kind.noun} as ${e.witness} tells of bangs and panic in the str`,
    `${paragraph(LOCALS, e, random)} It came after ${e.kind.broke} ${e.scene} in ${e.town}.`,
    `${e.killed === 0 ? 'Miraculously, NOBODY was killed' : `${inWords(e.killed).toUpperCase()} ${e.killed === 1 ? 'person is' : 'people are'} dead`} and ${people(e.injured)} were hurt, cops said.`,
    `A source claimed that “dozens” had been injured, although medics put the figure at ${e.hospitalInjured}.`,
    paragraph(WITNESS, e, random),
    seen,
    paragraph(HOSPITAL, e, random),
    e.kind.attack
      ? `Cops are hunting a second suspect who may or may not have been involved. ${paragraph(ATTACKER, e, random)}`
      : `It is feared that ${e.kind.causes[0]} was to blame — but fire bosses have not said so. ${paragraph(CAUSE, e, random)}`,
    paragraph(PAST, e, random),
    town,
    '( Source )',
  )
}

const SPUN: readonly (readonly [RegExp, string])[] = [
  [/\bpeople\b/g, 'individuals'],
  [/\binjured\b/g, 'harmed'],
  [/\btown\b/g, 'township'],
  [/\bpolice\b/g, 'law officers'],
  [/\bsaid\b/g, 'stated'],
  [/\bhospital\b/g, 'clinic'],
]

function contentFarm(e: Happening, random: Random): Written {
  const spun = agencyText(e, random).map(paragraph =>
    SPUN.reduce((text, [from, to]) => text.replace(from, to), paragraph),
  )
  return txt(
    `${capital(e.kind.noun)} shakes ${e.town}: what we know`,
    'Breaking news logo',
    ...spun.slice(0, 3),
    'Best Savings Accounts Compared\nPutting your money to work starts with understanding your risk profile. Our partners offer a range of products.',
    'Three killed as lorry hits barrier near Osterby\nThree employees of the motorway company were killed and seven drivers were injured on Monday, the prefecture said.',
    ...spun.slice(3),
  )
}

function ministry(e: Happening, random: Random): Written {
  const text = `# Statement on the ${e.kind.noun} in ${e.town}

**Ministry of the Interior** · Date: ${longDate(e, 240)}

The Minister has been informed of the ${e.kind.noun} which occurred at ${e.scene} in ${e.town} ${when(e)}.

- ${e.killed === 0 ? 'No deaths have been reported.' : `${capital(people(e.killed))} ${e.killed === 1 ? 'has' : 'have'} died.`}
- ${capital(people(e.injured))} have been injured, according to the police.
- ${capital(people(e.rescued))} were brought to safety by the emergency services.

${[START, ORDERS, HOSPITAL, MEASURES, GOVERNMENT, PAST, MAYOR].map(phrases => paragraph(phrases, e, random)).join('\n\n')}
`
  return { extension: 'md', text }
}

function radio(e: Happening, random: Random): Written {
  const body = [lead(e), paragraph(START, e, random), ...details(e, random)].map(paragraph => `<p>${paragraph}</p>`)
  const title = `${capital(e.kind.noun)} in ${e.town}: what we know`
  const text = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} – Radio ${e.town}</title></head>
<body><div class="cookie-banner"><p>We use cookies to give you the best experience.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/weather">Weather</a></li></ul></nav>
<main><article><h1>${title}</h1>
<p class="meta">Published <time datetime="${isoLocal(e, 150)}">${longDate(e, 150)}</time></p>
${body.join('\n')}
</article>
<aside class="related"><h2>Related</h2><ul><li><a href="/a/1">Council kills plan for new terminal</a></li><li><a href="/a/2">Two hurt in quad bike crash</a></li></ul></aside>
<section class="comments"><h2>Comments</h2><p>I heard there are many more dead and they are hiding it!!</p></section></main>
<footer><p>© Radio ${e.town}. All rights reserved.</p></footer></body></html>
`
  return { extension: 'html', text }
}

function newsArticle(e: Happening, random: Random): Written {
  const page = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: `${capital(e.kind.noun)} in ${e.town} leaves ${tollTitle(e)}`,
    datePublished: isoLocal(e, 600),
    author: { '@type': 'Person', name: e.spokeswoman },
    publisher: { '@type': 'Organization', name: `${e.town} Gazette` },
    articleBody: [lead(e), paragraph(START, e, random), ...details(e, random)].join('\n\n'),
  }
  return { extension: 'json', text: `${JSON.stringify(page, null, 2)}\n` }
}

function otherStory(e: Happening, random: Random): Written {
  const [, done, town] = ownParagraphs(e, random) as [string, string, string]
  return txt(
    `${e.town} ${random.pick(['kills plan for new market hall', 'shoots down harbour toll', 'buries the hatchet over bypass'])}`,
    `Author: ${e.spokeswoman}\nPosted: ${slashDate(e, -300)} 08:15`,
    ...[COUNCIL, DEBATE].map(phrases => paragraph(phrases, e, random)),
    town,
    done,
    ...[FOOTBALL, DEBATE, COUNCIL, FOOTBALL].map(phrases => paragraph(phrases, e, random)),
  )
}

/** Every style of report, in the order in which they come out over an evening. */
export const STYLES: readonly Style[] = [
  { name: 'flash', write: flash },
  { name: 'radio', write: radio },
  { name: 'ministry', write: ministry },
  { name: 'wrap', write: wrap },
  { name: 'copy', write: copy },
  { name: 'tabloid', write: tabloid },
  { name: 'broadsheet', write: broadsheet },
  { name: 'farm', write: contentFarm },
  { name: 'article', write: newsArticle },
  { name: 'other', write: otherStory },
]
