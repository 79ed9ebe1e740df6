/** A page as newspapers build them: invented outlet, people and events, amid the furniture that surrounds an article. */
export const PAGE = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>Ferry link to reopen in May, minister says | The Harbour Post</title>
<link rel="canonical" href="https://harbourpost.example/2024/ferry">
<meta property="og:site_name" content="The Harbour Post">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","headline":"Ferry link to reopen in May, minister says","datePublished":"2024-11-19T08:30:00+0000","author":[{"@type":"Person","name":"Ines Caldeira"},{"@type":"Person","name":"Tom O&#39;Rourke"}],"publisher":{"@type":"Organization","name":"The Harbour Post"}}]}</script>
<style>p { color: red }</style>
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
<article>
<h1>Ferry link to reopen in May, minister says</h1>
<p class="standfirst">The two islands have been without a direct connection since the storm.</p>
<div class="byline">By Ines Caldeira and Tom O'Rourke</div>
<figure><img src="boat.jpg" alt=""><figcaption>The old landing stage. Photo: Harbour Post</figcaption></figure>
<p>The ferry between the two islands will run again from May, the transport minister said on Tuesday, two years after a storm broke the landing stage in half and left some 4,000 people without a direct way to the mainland.</p>
<p>“We have ordered the steel,” said Marisol Venn, the minister.<br>“It is on its way, and it will be here before the winter is over, whatever the weather does to us between now and then.”</p>
<h2>What it costs</h2>
<ul><li>The new landing stage costs 3.2 million, of which the islands pay a third over the next ten years.</li><li>Tickets stay at the price that they had before the storm, according to the ministry’s own plan.</li></ul>
<blockquote><p>Nobody asked us whether we wanted a bridge, and nobody has told us yet who is going to pay for this one.</p></blockquote>
<p>Shop owners on the smaller island doubt that the date will hold. They have heard three dates since the storm, they say, and none of them came with a boat. “I shall believe in it when I am sitting in it,” one of them said.</p>
<div class="promo"><a href="/a">Read more: ten best beaches</a> <a href="/b">Storm pictures</a></div>
</article>
<footer><p>© 2024 The Harbour Post. All rights reserved.</p></footer>
<script>alert('no')</script>
</body>
</html>`

/** A page of one kind of element, many times or deep. */
export function hostilePages(): Readonly<Record<string, string>> {
  return {
    'divs 50,000 deep': `<html><body>${'<div>'.repeat(50_000)}words${'</div>'.repeat(50_000)}</body></html>`,
    'unclosed inline elements': `<html><body>${'<b><i>'.repeat(5_000)}words</body></html>`,
    'a table of 5 MB': `<html><body><table>${'<tr><td>1</td><td>22</td></tr>'.repeat(170_000)}</table></body></html>`,
    'attributes without end': `<html><body>${'<a b="'.repeat(500_000)}`,
    'nothing but less-than signs': `<html><body>${'<'.repeat(3_000_000)}`,
    'paragraphs closed and never opened': `<html><body>${'</p>'.repeat(500_000)}`,
    'comments, and nothing else': `<html><body>${'<!---->'.repeat(300_000)}`,
    'comments that never end': `<html><body>${'<!--'.repeat(700_000)}`,
  }
}
