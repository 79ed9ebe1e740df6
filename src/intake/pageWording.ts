/** How pages word what stands between an article's paragraphs and is none of them. Lower case, as it begins or as a whole. */

/** A line that is nothing but furniture. */
export const FURNITURE_LINE = new RegExp(`^(?:${[
  'advert(?:isement)?s?', 'anzeige', 'publicidad(?:e)?', 'iklan', 'реклама', 'this slideshow requires javascript', 'image \\d+ (?:of|/)\\W*\\d+', 'photo \\d+ (?:of|/) \\d+', 'read (?:more|next)', 'comments?', 'leave a comment',
  'loading', 'share(?: this(?: article| story)?| on \\w+)?', 'tweet', 'print', 'email', 'trending', 'story continues below(?: advertisement)?', 'skip advert(?:isement)?', 'sign in', 'log in', 'watch more', 'see more', 'click to (?:expand|enlarge|play|share).{0,40}',
  'related(?: (?:stories|articles|news|topics|content|links|video))?', 'enlarge(?: this image)?', 'toggle caption', 'join the (?:conversation|discussion)', '(?:tempo de leitura|reading time)\\W*\\d+ ?\\w*', '\\d+ min(?:ute)?s? read', 'filed under\\b.{0,80}', 'tags?\\W.{0,120}', 'topics?:.{0,120}', 'media caption',
].join('|')})\\W*$`, 'i')

/** A line in which the outlet asks for something: to subscribe, to follow, to agree. */
export const PLEA = new RegExp(`^\\W*(?:${[
  '(?:please )?(?:sign up|subscribe|register)\\b(?: now| today| here)?(?: to| for| and|[.!]|$)', 'get (?:the |our |all the )?(?:latest|breaking|best|daily|top|more)\\b.{0,120}(?:newsletter|inbox|alerts?|e-?mail|delivered|app\\b)', 'let our news\\b', 'start your day with\\b',
  'every (?:day|morning|week)\\W+we (?:send|deliver)\\b', 'follow (?:us|\\w+) on (?:twitter|facebook|instagram|x\\b)', 'like (?:us|this story|what you)\\b', 'share (?:it|this)\\b', 'join our\\b.{0,40}(?:forums?|newsletter|community|channel|group|list)', 'download (?:the|our)\\b.{0,40}\\bapp\\b',
  '(?:this|our) (?:web)?site uses cookies', 'we use cookies', 'by (?:continuing|signing up|subscribing)\\b', '.{0,60}may earn (?:an? )?(?:affiliate )?(?:commission|money|revenue)', 'e-?mail .{3,50} at \\S+@\\S+', 'there\\W?s plenty more where that came from', 'listen to \\w+ live\\b', 'click here (?:for|to)\\b',
  'want more (?:stories|news|articles|like)\\b', 'support (?:our|independent) journalism', 'become a (?:member|subscriber)\\b', 'you can unsubscribe\\b', 'thank(?:s| you) for (?:reading|subscribing|signing up)\\b', 'for more (?:stories|news|information on this),? (?:visit|follow|check|go)\\b', 'create an? (?:free )?account\\b',
  'get .{0,60} delivered (?:to|through) your\\b', 'make \\w+ (?:my|your) homepage', 'tell us what you think', 'have a (?:news )?tip\\b', 'got a (?:news )?(?:tip|story)\\b',
].join('|')})`, 'i')

/** The heading of a list of other stories. */
export const OTHER_STORIES = new RegExp(`^\\W*(?:${[
  '(?:you (?:may|might)(?: also)? (?:like|be interested)|you may also like)', 'related\\b', 'read (?:more|next|also)\\b', 'more (?:great |top |on |from |stories|news|like)', 'see also', 'recommended\\b', 'trending\\b', 'most (?:read|popular|viewed)\\b', 'popular (?:now|stories|posts)', "what'?s (?:hot|next|trending)",
  'want more (?:stories|like)', 'don\\W?t miss', 'also read', 'up next', 'latest (?:news|stories|posts)', 'editor\\W?s picks', 'around the web', 'from (?:around )?the web', 'story timeline', 'suggested', 'other (?:stories|news|articles)', 'make \\w+ my homepage', 'leia (?:também|mais)', 'lea también', 'lire aussi', 'читайте также', 'смотрите также', 'baca juga',
].join('|')})`, 'i')

/** Who worked on it, and where it came from: for whoever asks, and not the article's own words. */
export const CREDIT_LINE = /^\W*(?:(?:additional |with )?(?:reporting|writing|editing|compiled|written|edited|reported|produced) by\b|(?:reporting|additional reporting) |sources?:\s|.{0,300}\bcontributed (?:to|reporting)\b|copyright\b|©|this document is subject to copyright|citation:|all rights reserved|(?:photo|image|picture)s?(?: by|:| credits?:?)\s)/i

/** What stands after a picture's description. */
export const PICTURE_CREDIT = /\((?:images?|photos?|pictures?|photographs?|file|credits?|source)\s*(?::|by\b|credit)[^()]{0,120}\)\s*$|^(?:photos?|images?|pictures?|photographs?)(?: credits?)?\s*(?::|by\b)|^image via\b/i

/** What a line about somebody says of him: "Ana Lima is a reporter …". */
export const OF_A_WRITER = /^(?:\W|@\w+)*(?:is|was|has been|covers|writes|reports|works|joined|specializes|has worked|has written|can be reached|\(@|’s|'s)\b/i
export const A_WRITER = /^\S+(?: \S+){0,3}? (?:is|was|works as) (?:an? |the )?(?:\S+ ){0,4}?(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|freelancer|producer|blogger|author)\b/i
