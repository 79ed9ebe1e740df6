/** Is a line nothing but a day or two, with a time and a word as "Published" or "Updated"? */
export function isDateLine(text: string): boolean {
  if (text.length > 140 || !/\d/.test(text)) return false
  const rest = text.toLowerCase().replace(DATED, ' ').replace(/[\d\s\p{P}\p{S}]+/gu, '')
  return rest.length < 3
}

const DATED = /(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|\d+(?:st|nd|rd|th)|[ap]\.?m\.?|[a-z]{2,3}t|gmt|utc|[ecmp]t|z|t|published|publish|updated?|posted|modified|last|first|on|at|by|of|in|originally|created|date|time|hours?|minutes?|days?|ago|min|read|new|edition|local)(?!\p{L})/gu
