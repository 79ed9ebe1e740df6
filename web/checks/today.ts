/** The day that it is where somebody sits: 2025-03-08. */
export function today(): string {
  return inDays(0)
}

export function inDays(count: number): string {
  const day = new Date()
  day.setDate(day.getDate() + count)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map(number => String(number).padStart(2, '0')).join('-')
}
