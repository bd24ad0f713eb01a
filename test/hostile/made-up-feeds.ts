/** Feeds of a made-up outlet, one in each format: seeds for mutants, and input for tests that need one of everything. */

const rss = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE rss [<!ENTITY desk "Alder Bay desk">]>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Harbour Times</title><link>https://harbour-times.example/</link><description>News of &lt;b&gt;Alder Bay&lt;/b&gt;</description>
<atom:link rel="self" href="https://harbour-times.example/feed.xml"/><language>en</language><ttl>30</ttl><itunes:category text="News"><itunes:category text="Local"/></itunes:category>
<item><title>Ferry fire &amp; rescue</title><link>/2031/ferry?a=1&amp;b=2</link><guid isPermaLink="false">ht-1</guid><pubDate>Fri, 02 May 2031 06:30:00 +0200</pubDate>
<author>jo@harbour-times.example (Jo Hale)</author><category>Harbour</category><description>Two were hurt, the &desk; says.&lt;br&gt;More soon.</description>
<content:encoded><![CDATA[<p onclick="x()">Two were <a href="/hurt">hurt</a>.</p><script>alert(1)</script><iframe src="https://x.example/"></iframe>]]></content:encoded>
<enclosure url="/ferry.jpg" type="image/jpeg" length="1024"/><media:content url="https://harbour-times.example/ferry.mp4" type="video/mp4"/></item>
<item><title><![CDATA[Bridge <i>shut</i>]]></title><guid>https://harbour-times.example/2031/bridge</guid><dc:date>2031-05-01T10:00:00Z</dc:date><dc:creator>Ann Orr</dc:creator>
<source url="https://coast-wire.example/rss">Coast Wire</source><description>a &amp;lt; b</description></item></channel></rss>`

const atom = `<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://harbour-times.example/a/" xml:lang="en"><title type="html">Harbour &amp;amp; Coast</title>
<id>urn:uuid:1</id><updated>2031-05-02T10:00:00Z</updated><link href="/"/><link rel="next" href="?page=2"/><author><name>Jo Hale</name><uri>/jo</uri></author>
<entry><id>urn:uuid:2</id><title>Caf\u00e9 flooded</title><link rel="alternate" href="cafe"/><link rel="enclosure" href="cafe.mp3" type="audio/mpeg" length="9"/>
<published>2031-05-02T08:00:00+02:00</published><updated>2031-05-02T09:00:00.5Z</updated><category term="flood" label="Floods"/><rights>All ours</rights>
<summary type="text">5 &lt; 6</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Water in the <a href="street">street</a></p></div></content>
<source><title>Coast Wire</title><link rel="self" href="https://coast-wire.example/atom"/></source></entry></feed>`

const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://harbour-times.example/rdf"><title>Harbour Times</title><link>https://harbour-times.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://harbour-times.example/1"/></rdf:Seq></items></channel>
<image><url>https://harbour-times.example/logo.png</url></image><item rdf:about="https://harbour-times.example/1"><title>Storm</title><link>https://harbour-times.example/1</link><dc:date>2031-05-01</dc:date></item></rdf:RDF>`

const cdf = `<?xml version="1.0"?><CHANNEL HREF="https://harbour-times.example/" LASTMOD="2031-05-02T10:00"><TITLE>Harbour</TITLE><ABSTRACT>News</ABSTRACT>
<ITEM HREF="https://harbour-times.example/1" LASTMOD="2031-05-01T10:00"><TITLE>Storm</TITLE><ABSTRACT>Wind</ABSTRACT></ITEM></CHANNEL>`

const json = `{"version":"https://jsonfeed.org/version/1.1","title":"Harbour Times","home_page_url":"https://harbour-times.example/","authors":[{"name":"Jo Hale"}],
"items":[{"id":7,"url":"/1","title":"Storm","content_html":"<p onclick=x>Wind <a href='/w'>here</a></p>","date_published":"2031-05-01T10:00:00Z","tags":["storm"],"attachments":[{"url":"/s.mp3","mime_type":"audio/mpeg","size_in_bytes":5}]},
{"id":"8","content_text":"a < b","__proto__":{"polluted":1}}]}`

const opml = `<opml version="2.0"><head><title>Coast</title><ownerName>Jo Hale</ownerName></head><body><outline text="Region"><outline text="Harbour Times" type="rss" xmlUrl="https://harbour-times.example/feed.xml" htmlUrl="https://harbour-times.example/"/></outline></body></opml>`

const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://harbour-times.example/1</loc><lastmod>2031-05-02</lastmod><news:news><news:publication><news:name>Harbour Times</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2031-05-01T10:00:00+02:00</news:publication_date><news:title>Storm &amp; flood</news:title><news:keywords>storm, flood</news:keywords></news:news><image:image><image:loc>https://harbour-times.example/s.jpg</image:loc></image:image></url></urlset>`

const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://harbour-times.example/news.xml</loc><lastmod>2031-05-02T10:00:00Z</lastmod></sitemap></sitemapindex>`

/** One document of each format, by name. */
export const madeUp = { rss, atom, rdf, cdf, json, opml, sitemap, index } as const

/** The same as a list. */
export const madeUpFeeds: readonly string[] = Object.values(madeUp)
