/** What people call the browser that says so of itself: "Firefox on Linux". */
export function browserName(userAgent: string | undefined): string {
  const named = (table: readonly (readonly [RegExp, string])[], none: string) => table.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? none
  return `${named(BROWSERS, 'A browser')} on ${named(SYSTEMS, 'some system')}`
}

// In this order: each also says that it is those below.
const BROWSERS = [[/\bEdg/, 'Edge'], [/\bOPR\//, 'Opera'], [/\bFirefox\//, 'Firefox'], [/\bChrom(?:e|ium)\/|HeadlessChrome/, 'Chrome'], [/\bSafari\//, 'Safari']] as const
const SYSTEMS = [[/\bAndroid\b/, 'Android'], [/\b(?:iPhone|iPad)\b/, 'iOS'], [/\bWindows\b/, 'Windows'], [/\bMac OS X\b/, 'macOS'], [/\bLinux\b/, 'Linux']] as const
