/** Whether an article's language is known and none that is read. */
export function isUnreadLanguage(language: string): boolean {
  return !/^(?:en|und)(?:-|$)/.test(language)
}
