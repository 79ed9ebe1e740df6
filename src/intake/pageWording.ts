/** How pages word what stands between an article's paragraphs and is none of them. Lower case, as it begins or as a whole. */

/** A line that is nothing but furniture. */
export const FURNITURE_LINE = new RegExp(`^(?:${[
  'advert(?:isement)?s?', 'anzeige', 'publicidad(?:e)?', 'iklan', 'реклама', 'this slideshow requires javascript', 'image \\d+ (?:of|/)\\W*\\d+', 'photo \\d+ (?:of|/) \\d+', 'read (?:more|next)', 'comments?', 'leave a comment',
  'loading', 'share(?: this(?: article| story)?| on \\w+)?', 'tweet', 'print', 'email', 'trending', 'story continues below(?: advertisement)?', 'skip advert(?:isement)?', 'sign in', 'log in', 'watch more', 'see more', 'click to (?:expand|enlarge|play|share).{0,40}',
  'related(?: (?:stories|articles|news|topics|content|links|video))?', 'enlarge(?: this image)?', 'toggle caption', 'join the (?:conversation|discussion)', '(?:tempo de leitura|reading time)\\W*\\d+ ?\\w*', '\\d+ min(?:ute)?s? read', 'filed under\\b.{0,80}', 'tags?\\W.{0,120}', 'topics?:.{0,120}', 'media caption',
].join('|')})\\W*$`, 'i')

/** A line in which the outlet asks for something: to subscribe, to follow, to agree. */
export const PLEA = new RegExp(`^\\W*(?:${[
  '(?:please )?(?:sign up|subscribe)\\b(?: now| today| here)?(?: to| for| and|[.!]|$)', 'get (?:the |our |all the )?(?:latest|breaking|best|daily|top|more)\\b.{0,120}(?:newsletter|inbox|alerts?|e-?mail|delivered|app\\b)', 
  'every (?:day|morning|week)\\W+we (?:send|deliver)\\b', 'follow (?:us|\\w+) on (?:twitter|facebook|instagram|x\\b)', 'like (?:us|this story|what you)\\b', 'share (?:it|this)\\b', 'join our\\b.{0,40}(?:forums?|newsletter|community|channel|group|list)', 'download (?:the|our)\\b.{0,40}\\bapp\\b',
  '(?:this|our) (?:web)?site uses cookies', 'we use cookies', 'by (?:continuing|signing up|subscribing)\\b', '.{0,60}may earn (?:an? )?(?:affiliate )?(?:commission|money|revenue)', 'e-?mail .{3,50} at \\S+@\\S+', 'click here (?:for|to)\\b',
  'want more (?:stories|news|articles|like)\\b', 'support (?:our|independent) journalism', 'become a (?:member|subscriber)\\b', 'you can unsubscribe\\b', 'thank(?:s| you) for (?:reading|subscribing|signing up)\\b', 'for more (?:stories|news|information on this),? (?:visit|follow|check|go)\\b', 'create an? (?:free )?account\\b',
  'get .{0,60} delivered (?:to|through) your\\b', 'tell us what you think', 'have a (?:news )?tip\\b', 'got a (?:news )?(?:tip|story)\\b',
].join('|')})`, 'i')

/** The heading of a list of other stories. */
export const OTHER_STORIES = new RegExp(`^\\W*(?:${[
  '(?:you (?:may|might)(?: also)? (?:like|be interested)|you may also like)', 'related(?: \\w+){0,2}\\W*$', 'read (?:more|next|also)\\b', 'more (?:great |top |on |from |stories|news|like)', 'see also', 'recommended(?: (?:for you|reading|stories|articles|videos?))?\\W*$', 'trending\\b', 'most (?:read|popular|viewed)\\b', 'popular (?:now|stories|posts)', "what'?s (?:hot|next|trending)",
  'want more (?:stories|like)', 'don\\W?t miss', 'also read', 'up next', 'latest (?:news|stories|posts)', 'editor\\W?s picks', 'around the web', 'from (?:around )?the web', 'suggested(?: (?:for you|reading|stories|articles))?\\W*$', 'other (?:stories|news|articles)', 'leia (?:também|mais)', 'lea también', 'lire aussi', 'читайте также', 'смотрите также', 'baca juga',
].join('|')})`, 'i')

/** Who worked on it, and where it came from: for whoever asks, and not the article's own words. */
export const CREDIT_LINE = /^\W*(?:(?:additional |with )?(?:reporting|writing|editing|compiled|written|edited|reported|produced) by\b|(?:reporting|additional reporting) |sources?:\s|.{0,300}\bcontributed (?:to|reporting)\b|copyright\b|©|this document is subject to copyright|citation:|all rights reserved|(?:photo|image|picture)s?(?: by|:| credits?:?)\s)/i

/** What stands after a picture's description. */
export const PICTURE_CREDIT = /\((?:images?|photos?|pictures?|photographs?|file|credits?|source)\s*(?::|by\b|credit)[^()]{0,120}\)\s*$|^(?:photos?|images?|pictures?|photographs?)(?: credits?)?\s*(?::|by\b)|^image via\b/i

/** What a line about somebody says of him: "Ana Lima is a reporter …". */
export const OF_A_WRITER = /^(?:\W|@\w+)*(?:is|was|has been|covers|writes|reports|works|joined|specializes|has worked|has written|can be reached|\(@|’s|'s)\b/i
export const A_WRITER = /^\S+(?: \S+){0,3}? (?:is|works as) (?:an? |the )?(?:\S+ ){0,4}?(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|freelancer|producer|blogger|author)\b/i

/** What a page says where it keeps the rest of an article back. */
export const KEPT_BACK = /(?:subscribe|sign (?:in|up)|log ?in|register|become a (?:member|subscriber)|create an? (?:free )?account|start (?:your|a) (?:free )?(?:trial|subscription))(?: now| today| here| for free)?,? (?:or [\w ]{3,30} )?to (?:(?:continue|keep|finish)\b|read (?:the|this|more|on|all|full|rest)\b|unlock\b)|to (?:continue|keep|finish) reading[^.]{0,60}(?:subscri|sign|log|regist)|(?:continue|keep) reading (?:with|for|by) (?:a|an|just|only|your|subscri)|(?:rest of )?this (?:article|content|story|page) is (?:only |exclusively |reserved )?(?:for|available to)(?: our)? (?:paying |premium |registered )?(?:subscribers|members)|(?:subscriber|members?)[- ]only (?:article|content|story)|you(?:['’]ve| have) (?:reached|read|used|hit) (?:your|all|the)[\w ]{0,40}(?:limit|free articles?)/i

/** What stands on a page instead of an article, and what it means. */
export const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/just a moment|attention required|checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:robot|human)|unusual (?:traffic|activity)|press (?:&|and) hold|(?:solve|complete) the captcha|please complete the security check|bot (?:detection|protection)|ddos protection/i, 'The site asked whether a person was there, and sent no article'],
  [/access (?:to this page has been )?denied|403 forbidden|not available in your (?:region|country)|unavailable (?:for legal reasons|in your)|451\b/i, 'The site refused to give the article out'],
  [/(?:enable|turn on|requires?|need(?:s)? (?:to enable )?|without|activate) javascript|javascript (?:is|must be|needs to be|has been) (?:disabled|enabled|required|turned|not)/i, 'This page is put together by a program in the browser, and holds no article before that'],
  [/we (?:value|care about|respect) your privacy|(?:accept|agree to|reject) (?:all |the use of )?cookies|before you continue|your privacy choices|manage (?:your )?(?:consent|cookie)/i, 'The site asks for consent first, and sent no article'],
  [/(?:page|article|story) (?:was |could |can)?(?:not|n['’]t|no longer) (?:be )?(?:found|available|exists?)|404\b|does not exist/i, 'The site says that there is no such page'],
]
