/** What the class and id of an element say that it is, as names of classes are chosen in many languages. */
import { attributeOf, type PageElement } from '../page.ts'
import { remembering } from '../remembered.ts'

/** A kind of furniture, and what the element may hold of the report's metadata. */
export type HintKinds = {
  readonly zone: 'related' | 'comments' | 'foot' | 'navigation' | null
  readonly author: boolean
  readonly date: boolean
  readonly title: boolean
  readonly crumbs: boolean
}

const COMMENTS =
  /(?:^|[\s_-])(?:comments?|commentlist|respond|disqus|kommentare?|commentaires|comentarios|leserkommentare|replies|reactions?)(?:$|[\s_-])/
const RELATED =
  /(?:^|[\s_-])(?:related|sidebar|side-bar|teasers?|recommend\w{0,9}|recirc\w{0,9}|trending|popular|most-?read|more-?(?:news|stories|articles|from|on)|read-?(?:more|next|also)|newsletter|promo|outbrain|taboola|widget|widgets|latest|upnext|up-next|aside|carousel|swiper|playlist|recent-?posts?|similar|prev-?next|post-?nav\w{0,8}|nav-(?:links|previous|next)|pager|pagination)(?:$|[\s_-])/
const FOOT = /(?:^|[\s_-])(?:footer|copyright|colophon|impressum|site-info|page-?foot)(?:$|[\s_-])/
const NAVIGATION = /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|topbar|masthead)(?:$|[\s_-])/
const AUTHOR =
  /(?:^|[\s_-])(?:by-?lines?|authors?|autor|autora|autores|autoren|autorin|auteurs?|autore|autori|verfasser\w{0,2}|redakteur\w{0,2}|redacteur|skribent|journalists?|writers?|contributors?|columnist|firma|kirjoittaja|author-?names?|(?:article|post|entry|story)(?:author|byline|autor))(?:$|[\s_-])|(?:author|byline)(?:s|name|names|link|wrapper|info|box|meta|text)?(?:$|[\s_-])/
const TITLE = /(?:^|[\s_-])(?:(?:entry|post|article|story|news|page)-?(?:title|headline)|headline)(?:$|[\s_-])/
const DATE =
  /(?:^|[\s_-])(?:dates?|datum|fecha|data|datetime|dateline|published?|publish-?(?:date|time)|pubdate|posted(?:-on)?|times?|timestamp|stand|zeit|erstellt|veroeffentlicht|meta|meta-?data|article-?info|(?:post|entry|article|news|story)-?(?:meta|date|time|info|datum))(?:$|[\s_-])|(?:date|datum|time|meta|timestamp)(?:$|[\s_-])/

const CRUMBS = /(?:^|[\s_-])(?:breadcrumbs?|pathway|brotkrumen?|ariane|migas)(?:$|[\s_-])/

const NOTHING: HintKinds = { zone: null, author: false, date: false, title: false, crumbs: false }

/** What an element's class and id say of it. */
export function kindsOfHints(element: PageElement): HintKinds {
  if (element.attributes.length === 0) return NOTHING
  const byClass = kindsOfName(attributeOf(element, 'class'))
  const byId = kindsOfName(attributeOf(element, 'id'))
  if (byId === NOTHING) return byClass
  if (byClass === NOTHING) return byId
  return {
    zone: byClass.zone ?? byId.zone,
    author: byClass.author || byId.author,
    date: byClass.date || byId.date,
    title: byClass.title || byId.title,
    crumbs: byClass.crumbs || byId.crumbs,
  }
}

const kindsOfName = (name: string | null): HintKinds => (name === null || name === '' ? NOTHING : rememberedKinds(name))

const rememberedKinds = remembering(kindsOf)

function kindsOf(name: string): HintKinds {
  const hint = name
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
  const zone = COMMENTS.test(hint)
    ? 'comments'
    : RELATED.test(hint)
      ? 'related'
      : FOOT.test(hint)
        ? 'foot'
        : NAVIGATION.test(hint)
          ? 'navigation'
          : null
  const [author, date, title, crumbs] = [AUTHOR, DATE, TITLE, CRUMBS].map(kind => kind.test(hint)) as [
    boolean,
    boolean,
    boolean,
    boolean,
  ]
  return zone === null && !author && !date && !title && !crumbs ? NOTHING : { zone, author, date, title, crumbs }
}
