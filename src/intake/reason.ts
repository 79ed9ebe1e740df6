/** What the system says, in words. */
export function reason({ code, message }: NodeJS.ErrnoException): string {
  return REASONS[code ?? ''] ?? `The system says: ${message}`
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file: a part of its path is a file, not a folder.',
  EACCES: 'You may not read or write this. Ask its owner, or change its permissions.',
  EPERM: 'You may not read or write this. Ask its owner, or change its permissions.',
  EISDIR: 'This is a folder. Name the files in it, for example with *.txt',
  ELOOP: 'This is a link that leads back to itself.',
  ENAMETOOLONG: 'No file can have a name that long.',
  ENOSPC: 'There is no room left on the disk.',
  EROFS: 'This disk can only be read.',
  EBADF: 'It is closed.',
  EMFILE: 'Too many files are open at once.',
}
