/** Namespaces that feeds use, each with the prefix under which its names are known here. */

/**
 * Address of a namespace, in lower case and without a trailing '/' or '#' → prefix; '' for RSS and sitemaps, whose names stand bare.
 * Feeds write these addresses in many ways, so the scheme is left out as well.
 */
export const NAMESPACES: ReadonlyMap<string, string> = new Map(
  [
    ['', 'backend.userland.com/rss backend.userland.com/rss2 blogs.law.harvard.edu/tech/rss purl.org/rss/1.0'],
    ['', 'my.netscape.com/rdf/simple/0.9 channel.netscape.com/rdf/simple/0.9 purl.org/rss/1.0/modules/rss091'],
    ['', 'purl.org/net/rss1.1 cyber.law.harvard.edu/rss my.netscape.com/publish/formats/rss-0.91.dtd'],
    ['atom', 'www.w3.org/2005/atom purl.org/atom/ns purl.org/pie purl.org/echo'],
    ['rdf', 'www.w3.org/1999/02/22-rdf-syntax-ns'],
    ['dc', 'purl.org/dc/elements/1.0 purl.org/dc/elements/1.1 purl.org/rss/modules/dc'],
    ['dcterms', 'purl.org/dc/terms'],
    ['content', 'purl.org/rss/1.0/modules/content'],
    ['sy', 'purl.org/rss/1.0/modules/syndication'],
    ['media', 'search.yahoo.com/mrss tools.search.yahoo.com/mrss video.search.yahoo.com/mrss'],
    ['itunes', 'www.itunes.com/dtds/podcast-1.0.dtd www.itunes.com/dtds/podcast-1.0'],
    ['googleplay', 'www.google.com/schemas/play-podcasts/1.0'],
    ['admin', 'webns.net/mvcb'],
    ['feedburner', 'rssnamespace.org/feedburner/ext/1.0'],
    ['cc', 'creativecommons.org/ns web.resource.org/cc backend.userland.com/creativecommonsrssmodule'],
    ['xhtml', 'www.w3.org/1999/xhtml'],
    ['svg', 'www.w3.org/2000/svg'],
    ['math', 'www.w3.org/1998/math/mathml'],
    ['xlink', 'www.w3.org/1999/xlink'],
    ['xml', 'www.w3.org/xml/1998/namespace'],
    ['', 'www.sitemaps.org/schemas/sitemap/0.9 www.google.com/schemas/sitemap/0.84 www.google.com/schemas/sitemap/0.9'],
    ['news', 'www.google.com/schemas/sitemap-news/0.9'],
    ['image', 'www.google.com/schemas/sitemap-image/1.1'],
    ['video', 'www.google.com/schemas/sitemap-video/1.1'],
  ].flatMap(([prefix, all]) => all!.split(' ').map((address): [string, string] => [address, prefix!])),
)

/** The prefix of a namespace's address, null for one that is not known. */
export const prefixOf = (address: string): string | null =>
  NAMESPACES.get(
    address
      .trim()
      .toLowerCase()
      .slice(0, 200)
      .replace(/^https?:\/\//, '')
      .replace(/[/#]$/, ''),
  ) ?? null
