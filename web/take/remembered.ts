/** A choice that somebody has made before, in this browser, if it is still one of those there are. */
export function remembered<Choice extends string>(name: string, choices: readonly Choice[], first: Choice): Choice {
  const kept = localStorage.getItem(`take ${name}`)
  return choices.find(choice => choice === kept) ?? first
}

export function remember(name: string, choice: string): void {
  localStorage.setItem(`take ${name}`, choice)
}
