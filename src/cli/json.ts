/** A value as one line of JSON that is safe to show: control characters and marks that turn directions are written as escapes. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(HIDDEN, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

const HIDDEN = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g
