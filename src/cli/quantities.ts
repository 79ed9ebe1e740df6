/** "1 document", "1,204 documents". */
export function count(number: number, thing: string, many = `${thing}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? thing : many}`
}

/** "812 bytes", "3.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return count(bytes, 'byte')
  const unit = UNITS.find(({ of }) => bytes >= of)!
  const value = bytes / unit.of
  return `${value.toFixed(value < 10 ? 1 : 0)} ${unit.name}`
}

const UNITS = [{ of: 1e12, name: 'TB' }, { of: 1e9, name: 'GB' }, { of: 1e6, name: 'MB' }, { of: 1e3, name: 'KB' }]
