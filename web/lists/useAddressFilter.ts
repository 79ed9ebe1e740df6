import { useSearchParams } from 'wouter'

/** What a list is narrowed by, as the address has it: it can be kept and sent like any other. */
export interface AddressFilter {
  readonly params: URLSearchParams
  value(name: string): string
  /** An empty value takes the name away, and so does none; a list stands there as it is. */
  change(changes: Readonly<Record<string, string | readonly string[] | undefined>>): void
  clear(keep: readonly string[]): void
}

/** What stands in the address besides these names, as sites add it to links that they hand on, asks for nothing. */
export function useAddressFilter(names: readonly string[]): AddressFilter {
  const [all, setParams] = useSearchParams()
  const params = new URLSearchParams([...all].filter(([name]) => names.includes(name)))
  return {
    params,
    value: name => params.get(name) ?? '',
    change(changes) {
      const next = new URLSearchParams(params)
      for (const [name, value] of Object.entries(changes)) {
        next.delete(name)
        for (const one of typeof value === 'string' ? (value ? [value] : []) : value ?? []) next.append(name, one)
      }
      setParams(next, { replace: true })
    },
    clear(keep) {
      setParams(new URLSearchParams([...params].filter(([name]) => keep.includes(name))), { replace: true })
    },
  }
}
