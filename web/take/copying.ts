/** Put words on the clipboard, also with their formatting. They may still be on their way: a browser must be asked at once, while it knows that somebody has pressed something. */
export function copy(plain: string | Promise<string>, html?: string | Promise<string>): Promise<void> {
  const asBlob = (words: string | Promise<string>, type: string) => Promise.resolve(words).then(made => new Blob([made], { type }))
  return navigator.clipboard.write([new ClipboardItem({ 'text/plain': asBlob(plain, 'text/plain'), ...html !== undefined && { 'text/html': asBlob(html, 'text/html') } })])
}

/** Let the browser save a file. */
export function save({ name, bytes }: { readonly name: string; readonly bytes: Blob }): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}

/** A browser may ask first where to save it. */
const KEPT_MS = 60_000
